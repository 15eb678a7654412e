import type { Act, MessageView } from '../contract.ts';
import { NotPossible } from '../refusal.ts';
import type { TurnableClock } from '../clock.ts';
import type { Chat } from '../world/chat.ts';
import type { World } from '../world/world.ts';

/** Does what somebody did on the page. @throws NotPossible with a reason for them to read */
export async function perform(act: Act, world: World, clock: TurnableClock): Promise<void> {
  switch (act.type) {
    case 'send': {
      const chat = world.chat(act.chatId);
      world.person(act.personId).send(chat, act.text, { ...threadOf(act), ...replyOf(chat, act) });
      return;
    }
    case 'send-media': {
      const chat = world.chat(act.chatId);
      const options = { ...threadOf(act), ...replyOf(chat, act) };
      world.person(act.personId).sendMedia(chat, act.kind, act.caption, options);
      return;
    }
    case 'forward-from':
      world.person(act.personId).forwardFrom(act.source, world.chat(act.chatId), threadOf(act));
      return;
    case 'press':
      // The answer reaches the page as a toast event, whenever the bot gives it.
      await Promise.race([world.person(act.personId).pressAt(act.key, act.row, act.column), nextTurn()]);
      return;
    case 'vote':
      world.person(act.personId).vote(findByKey(world, act.key), act.options);
      return;
    case 'forward':
      world.person(act.personId).forward(findByKey(world, act.key), world.chat(act.toChatId));
      return;
    case 'set-language':
      world.person(act.personId).setLanguage(act.languageCode);
      return;
    case 'set-blocked':
      if (act.blocked) world.person(act.personId).block();
      else world.person(act.personId).unblock();
      return;
    case 'set-anonymous':
      world.person(act.personId).setAnonymous(world.chat(act.chatId), act.anonymous);
      return;
    case 'remove-bot':
      world.chat(act.chatId).removeBot();
      return;
    case 'add-bot':
      world.chat(act.chatId).addBot(world.person(act.personId));
      return;
    case 'upgrade-group':
      world.chat(act.chatId).upgrade();
      return;
    case 'classmates':
      world.setClassmatesAnswer(act.answer);
      return;
    case 'advance-clock':
      await clock.advance(act.byMs);
      return;
    case 'inject-fault':
      world.faults.inject(act.fault);
      return;
    case 'clear-faults':
      world.faults.clear();
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function threadOf({ threadId }: { readonly threadId?: number }): { readonly threadId?: number } {
  return threadId === undefined ? {} : { threadId };
}

/** A message that is gone meanwhile is done without. */
function replyOf(
  chat: Chat,
  { replyToMessageId }: { readonly replyToMessageId?: number },
): { readonly replyTo?: MessageView } {
  if (replyToMessageId === undefined) return {};
  const replyTo = chat.messages().find(({ messageId }) => messageId === replyToMessageId);
  return replyTo === undefined ? {} : { replyTo };
}

function findByKey(world: World, key: string): MessageView {
  for (const chat of world.chats) {
    const message = chat.messages().find((candidate) => candidate.key === key);
    if (message !== undefined) return message;
  }
  throw new NotPossible('this message is gone');
}
