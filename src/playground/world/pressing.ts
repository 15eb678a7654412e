import { inlineMessageId, toMessage, toUser } from '../bot-api/api-objects.ts';
import { NotPossible } from '../refusal.ts';
import type { Cloud } from './cloud.ts';
import { isBotPresent } from './delivery.ts';
import type { PressAnswer } from './presses.ts';
import type { InlineButton, MessageRecord, PersonRecord } from './records.ts';

/** Presses a button of any kind. @throws NotPossible for one that does nothing */
export async function pressButton(
  cloud: Cloud,
  person: PersonRecord,
  message: MessageRecord,
  button: InlineButton,
): Promise<PressAnswer> {
  if (button.disabled !== undefined) throw new NotPossible(`the button ${button.text} is disabled`);
  if (button.callback_data !== undefined) return pressCallback(cloud, person, message, button.callback_data);
  if (button.url !== undefined) return { isAlert: false, url: button.url };
  if (button.copy_text !== undefined) return { isAlert: false };
  throw new NotPossible(`the playground cannot press the button ${button.text}`);
}

/** Sends the bot a callback query and resolves with its answer, or with `expired` when none comes in time. */
export async function pressCallback(
  cloud: Cloud,
  person: PersonRecord,
  message: MessageRecord,
  data: string,
): Promise<PressAnswer> {
  const { chat, onlyFor } = message;
  if (onlyFor !== undefined && onlyFor !== person) throw new NotPossible('you do not see this message');
  const answer = await new Promise<PressAnswer>((resolve) => {
    const press = cloud.presses.add(person, message, resolve);
    person.isKnownToBot = true;
    // A bot that was thrown out hears nothing more of its old buttons.
    if (message.guestCaller === undefined && !isBotPresent(chat)) return;
    cloud.updates.push('callback_query', {
      id: press.id,
      from: toUser(person),
      ...(message.guestCaller === undefined
        ? { message: toMessage(cloud, message) }
        : { inline_message_id: inlineMessageId(message) }),
      chat_instance: `${chat.id}`,
      data,
    });
  });
  cloud.stage.show(() => ({ type: 'press-settled', personId: person.id, key: message.key }));
  return answer;
}
