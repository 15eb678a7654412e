import { toChat, toPoll, toUser } from '../bot-api/api-objects.ts';
import { NotPossible } from '../refusal.ts';
import type { Cloud } from './cloud.ts';
import { showMessage } from './posting.ts';
import type { MessageRecord, PersonRecord, PollRecord } from './records.ts';

/**
 * A person's vote; an empty list takes it back.
 *
 * @throws NotPossible where Telegram's app would not let them.
 */
export function vote(
  cloud: Cloud,
  person: PersonRecord,
  message: MessageRecord,
  options: readonly number[],
): void {
  const { poll } = message;
  if (poll === undefined) throw new NotPossible('this message holds no poll');
  if (poll.isClosed) throw new NotPossible('this poll is closed');
  if (poll.votes.has(person.id) && !poll.allowsRevoting)
    throw new NotPossible('this poll allows no second vote');
  if (options.length > 1 && !poll.allowsMultipleAnswers) throw new NotPossible('this poll takes one answer');
  if (options.some((option) => poll.options[option] === undefined))
    throw new NotPossible('there is no such option');
  const chosen = [...new Set(options)].sort((left, right) => left - right);
  if (chosen.length === 0) poll.votes.delete(person.id);
  else poll.votes.set(person.id, chosen);
  if (poll.isAnonymous) cloud.updates.push('poll', toPoll(poll));
  else {
    const isAnonymousAdmin = message.chat.members.get(person.id)?.isAnonymous === true;
    person.isKnownToBot ||= !isAnonymousAdmin;
    cloud.updates.push('poll_answer', {
      poll_id: poll.id,
      ...(isAnonymousAdmin ? { voter_chat: toChat(message.chat) } : { user: toUser(person) }),
      option_ids: chosen,
      option_persistent_ids: chosen.map((option) => poll.options[option]?.persistentId),
    });
  }
  for (const shown of poll.shownBy) showMessage(cloud, shown);
}

/** Closes a poll and tells the bot; does nothing when it is closed already. */
export function closePoll(cloud: Cloud, poll: PollRecord): void {
  if (poll.isClosed) return;
  poll.isClosed = true;
  cloud.updates.push('poll', toPoll(poll));
  for (const shown of poll.shownBy) showMessage(cloud, shown);
}
