export { answerPress, showOnlyToActor, type Toast } from './answers.ts';
export { isAnonymousAdmin, isGroupAdmin } from './authority.ts';
export { allowedUpdates, createBot, type LiveBot, type ReportFault } from './bot.ts';
export { defineAction, type CallbackAction } from './callback.ts';
export {
  isCommand,
  isGroup,
  mentionsBot,
  placeOf,
  type FaroContext,
  type LanguageFlavor,
  type Place,
} from './context.ts';
export {
  deliver,
  editKeyboard,
  editView,
  sendView,
  type Delivery,
  type Failure,
  type SendOptions,
} from './delivery.ts';
export { editHere, mayDecideHere, sendHere } from './here.ts';
export { helpAction, helpButton } from './help-button.ts';
export { telegramLimits, truncate } from './limits.ts';
export { publishCommandMenus } from './menus.ts';
export { dispatchPresses, onPress, type PressContext, type Presses } from './presses.ts';
export { remark } from './remark.ts';
export { button, replyMarkup, type Button, type Keyboard, type View } from './view.ts';
