import type { JsonObject } from '../../json.ts';
import { badRequest } from '../../refusal.ts';
import { closePoll } from '../../world/ballots.ts';
import type { Cloud } from '../../world/cloud.ts';
import { showMessage } from '../../world/posting.ts';
import type { FormattedText, PollOptionRecord, PollRecord } from '../../world/records.ts';
import { toPoll } from '../api-objects.ts';
import { readFormattedText } from '../formatted-text.ts';
import { readMarkup } from '../keyboard.ts';
import { isSet, numberOf, numbersOf, objectsOf, textOf } from '../parameters.ts';
import { findJoinedChat, notImplemented } from '../targets.ts';
import { send } from './messages.ts';

const maxExplanationChars = 200;
const maxExplanationLineFeeds = 2;
const maxDescriptionChars = 1_024;
const shortestOpenSeconds = 5;
const longestOpenSeconds = 2_628_000;

export function sendPoll(cloud: Cloud, parameters: JsonObject): JsonObject {
  for (const name of [
    'media',
    'explanation_media',
    'allow_adding_options',
    'members_only',
    'country_codes',
  ]) {
    if (parameters[name] !== undefined && parameters[name] !== false)
      throw notImplemented(`sendPoll.${name}`);
  }
  const poll = readPoll(cloud, parameters);
  const sent = send(cloud, parameters, 'polls', () => ({ poll }));
  cloud.polls.set(poll.id, poll);
  if (poll.closesAtMs !== undefined && !poll.isClosed) {
    cloud.clock.setTimer(() => {
      closePoll(cloud, poll);
    }, poll.closesAtMs - cloud.clock.now());
  }
  return sent;
}

function readPoll(cloud: Cloud, parameters: JsonObject): PollRecord {
  const question = readFormattedText(
    textOf(parameters, 'question') ?? '',
    parameters['question_parse_mode'],
    parameters['question_entities'],
  );
  if (question.text === '') throw badRequest('poll question must be non-empty');
  const kind = textOf(parameters, 'type') === 'quiz' ? 'quiz' : 'regular';
  const options = readOptions(cloud, parameters);
  const allowsMultipleAnswers = isSet(parameters, 'allows_multiple_answers');
  const correctOptionIds = kind === 'quiz' ? readCorrectOptions(parameters, options.length) : undefined;
  const explanation = readLongText(parameters, 'explanation');
  refuseLongTexts(explanation, readLongText(parameters, 'description'));
  const description = readLongText(parameters, 'description');
  const revoting = parameters['allows_revoting'];
  return {
    id: `5${cloud.nextNumber()}00000000001`,
    question,
    options,
    isAnonymous: parameters['is_anonymous'] !== false,
    kind,
    allowsMultipleAnswers,
    allowsRevoting: typeof revoting === 'boolean' ? revoting : kind === 'regular',
    shufflesOptions: isSet(parameters, 'shuffle_options'),
    hidesResultsUntilClosed: isSet(parameters, 'hide_results_until_closes'),
    isClosed: isSet(parameters, 'is_closed'),
    ...(correctOptionIds === undefined ? {} : { correctOptionIds }),
    ...(explanation === undefined || kind !== 'quiz' ? {} : { explanation }),
    ...(description === undefined ? {} : { description }),
    ...readClosing(cloud, parameters),
    shownBy: [],
    votes: new Map(),
  };
}

function readOptions(cloud: Cloud, parameters: JsonObject): readonly PollOptionRecord[] {
  return (objectsOf(parameters, 'options') ?? []).map((option) => {
    if (option['media'] !== undefined) throw notImplemented('InputPollOption.media');
    const formatted = readFormattedText(
      textOf(option, 'text') ?? '',
      option['text_parse_mode'],
      option['text_entities'],
    );
    if (formatted.text === '') throw badRequest('poll options must be non-empty');
    return { ...formatted, persistentId: `o${cloud.nextNumber()}` };
  });
}

function readCorrectOptions(parameters: JsonObject, optionCount: number): readonly number[] {
  const ids = numbersOf(parameters, 'correct_option_ids') ?? [];
  if (ids.length === 0) throw badRequest('correct quiz option list must be non-empty');
  ids.forEach((id, index) => {
    if (id < 0 || id >= optionCount) throw badRequest('wrong quiz correct_option_id');
    if (index > 0 && id <= (ids[index - 1] ?? 0))
      throw badRequest('correct quiz option list must be increasing');
  });
  return ids;
}

function readLongText(
  parameters: JsonObject,
  name: 'explanation' | 'description',
): FormattedText | undefined {
  const text = textOf(parameters, name);
  if (text === undefined || text === '') return undefined;
  return readFormattedText(text, parameters[`${name}_parse_mode`], parameters[`${name}_entities`]);
}

function refuseLongTexts(
  explanation: FormattedText | undefined,
  description: FormattedText | undefined,
): void {
  if (explanation !== undefined) {
    if (explanation.text.length > maxExplanationChars) throw badRequest('quiz explanation is too long');
    if (explanation.text.split('\n').length - 1 > maxExplanationLineFeeds) {
      throw badRequest('quiz explanation contains too many line feeds');
    }
  }
  if (description !== undefined && description.text.length > maxDescriptionChars) {
    throw badRequest('poll description is too long');
  }
}

function readClosing(
  cloud: Cloud,
  parameters: JsonObject,
): Pick<PollRecord, 'openPeriodSeconds' | 'closesAtMs'> {
  const openPeriod = numberOf(parameters, 'open_period');
  const closeDate = numberOf(parameters, 'close_date');
  if (openPeriod !== undefined && closeDate !== undefined) {
    throw badRequest("open_period can't be used together with close_date");
  }
  const now = cloud.clock.now();
  if (openPeriod !== undefined)
    return { openPeriodSeconds: openPeriod, closesAtMs: now + openPeriod * 1_000 };
  if (closeDate === undefined) return {};
  const secondsAhead = closeDate - now / 1_000;
  if (secondsAhead < shortestOpenSeconds - 1 || secondsAhead > longestOpenSeconds) {
    throw badRequest('wrong poll close_date specified');
  }
  return { closesAtMs: closeDate * 1_000 };
}

export function stopPoll(cloud: Cloud, parameters: JsonObject): JsonObject {
  const chat = findJoinedChat(cloud, parameters);
  const message = chat.messages.get(numberOf(parameters, 'message_id') ?? 0);
  if (message === undefined) throw badRequest('message with poll to stop not found');
  const { poll } = message;
  if (poll === undefined) throw badRequest('message is not a poll');
  if (message.sender.kind !== 'bot' || message.forwardedFrom !== undefined)
    throw badRequest("poll can't be stopped");
  if (poll.isClosed) throw badRequest('poll has already been closed');
  const { keyboard } = readMarkup(parameters['reply_markup']);
  cloud.rates.spendEdit(chat);
  if (keyboard === undefined) delete message.keyboard;
  else message.keyboard = keyboard;
  closePoll(cloud, poll);
  showMessage(cloud, message);
  return toPoll(poll);
}
