import { randomBytes } from 'node:crypto';
import type { Composer } from 'grammy';
import { ageBands } from '../content/index.ts';
import { phrases } from '../i18n/index.ts';
import type { FaroContext, PressContext, Presses } from '../telegram/index.ts';
import {
  answerPress,
  deliver,
  editView,
  isAnonymousAdmin,
  isGroup,
  isGroupAdmin,
  onPress,
  helpButton,
  placeOf,
  remark,
  sendView,
} from '../telegram/index.ts';
import { buttons, isOneOf, type SetupChange, setupChanges } from './buttons.ts';
import type { QuizDependencies } from './dependencies.ts';
import { drawQuestions } from './draw.ts';
import { mayPressAsHost } from './hosting.ts';
import { spreadMinimum } from './results.ts';
import type { Session, Settings } from './session.ts';
import { cannotPostView, setupView, startedView } from './setup-view.ts';
import type { StoredSession } from './store.ts';

const secondsChoices = [30, 45, 60, 20] as const;
const defaultQuestions = 5;
const idBytes = 9;

/** From `/quiz` to the first question: the card with topic and settings. */
export function installSetup(composer: Composer<FaroContext>, presses: Presses, is: QuizDependencies): void {
  composer.command('quiz', (ctx) => offerQuiz(ctx, is, ctx.match.trim()));

  onPress(presses, buttons.newQuiz, (ctx) => offerQuiz(ctx, is, ''));

  onPress(presses, buttons.chooseTopic, (ctx, { session, topic }) =>
    changeSetup(ctx, is, session, () => (is.library.topic(topic) === undefined ? undefined : { topic })),
  );

  onPress(presses, buttons.changeSetup, (ctx, { session, what }) =>
    changeSetup(ctx, is, session, ({ settings }) =>
      isOneOf(setupChanges, what) ? nextSettings(settings, what, isGroup(ctx)) : undefined,
    ),
  );

  onPress(presses, buttons.cancel, async (ctx, { session: id }) => {
    const stored = await hostedSetup(ctx, is, id);
    if (stored === undefined) return;
    await is.store.remove(id);
    await answerPress(ctx);
    const say = phrases(stored.session.language);
    await editCard(ctx, { html: say.html('quiz:setup.cancelled'), keyboard: [[helpButton(say)]] });
  });

  onPress(presses, buttons.start, async (ctx, { session: id }) => {
    const stored = await hostedSetup(ctx, is, id);
    if (stored !== undefined) await startQuiz(ctx, is, stored);
  });
}

/** Sends the card, or tells where the person or the moment is not right. */
async function offerQuiz(ctx: FaroContext, is: QuizDependencies, wanted: string): Promise<void> {
  const place = placeOf(ctx);
  if (place === undefined || ctx.from === undefined) return;
  const say = phrases(await ctx.chatLanguage());
  const refuse = async (key: 'adminsOnly' | 'running' | 'runningAlone') => {
    if (ctx.callbackQuery !== undefined) {
      const own = phrases(await ctx.personLanguage());
      await answerPress(ctx, { text: own.plain(`quiz:setup.${key}`), isAlert: true });
    } else await remark(ctx, key, { html: say.html(`quiz:setup.${key}`), keyboard: [[helpButton(say)]] });
  };
  const group = isGroup(ctx) ? await is.settings.group(is.pseudonyms.chat(place.chatId)) : undefined;
  if (group?.starters === 'admins' && !(await isGroupAdmin(ctx))) return refuse('adminsOnly');

  const before = await is.store.findLive(place);
  if (before !== undefined) {
    if (before.session.step.name !== 'setup') return refuse(isGroup(ctx) ? 'running' : 'runningAlone');
    await is.store.remove(before.session.id);
    const card = before.address.setupMessageId;
    if (card !== undefined) await deliver(() => ctx.api.deleteMessage(place.chatId, card));
  }

  const topic = wanted === '' ? undefined : findTopic(is, wanted);
  const session = newSession(say.language, {
    topic,
    ages: group?.ages ?? (await is.settings.person(is.pseudonyms.person(ctx.from.id))).ages ?? '11-13',
    mode: group === undefined ? 'solo' : group.mode,
    isHostPaced: group === undefined,
  });
  const isAnonymous = isAnonymousAdmin(ctx);
  const hostId = isAnonymous ? undefined : ctx.from.id;
  const address = hostId === undefined ? place : { ...place, hostId };
  const hostKey = isAnonymous ? '' : is.pseudonyms.person(ctx.from.id);
  if (!(await is.store.create({ session, address, hostKey }, is.today()))) return refuse('running');
  // Before the card, which may have to wait for its turn longer than a press can be answered.
  if (ctx.callbackQuery !== undefined) await answerPress(ctx);
  const view = setupView(session, is.library, say, { isTopicUnknown: wanted !== '' && topic === undefined });
  const sent = await sendView(ctx.api, place, view);
  if (sent.ok) await is.store.setAddress(session.id, { ...address, setupMessageId: sent.value });
  else {
    await is.store.remove(session.id);
    if (sent.reason === 'unreachable' && isGroup(ctx) && hostId !== undefined) {
      const own = phrases(await ctx.personLanguage());
      await sendView(ctx.api, { chatId: hostId }, cannotPostView(own));
    }
  }
}

function newSession(
  language: Session['language'],
  settings: Pick<Settings, 'topic' | 'ages' | 'mode' | 'isHostPaced'>,
): Session {
  return {
    id: randomBytes(idBytes).toString('base64url'),
    language,
    settings: { ...settings, questionCount: defaultQuestions, questionSeconds: secondsChoices[0] },
    items: [],
    spares: [],
    skipped: [],
    step: { name: 'setup' },
  };
}

/** A topic by its id or by its name in any language, however it is written. */
function findTopic(is: QuizDependencies, wanted: string): string | undefined {
  const plain = wanted.toLocaleLowerCase();
  return is.library.topics.find(
    ({ id, text }) =>
      id === plain || Object.values(text).some(({ name }) => name.toLocaleLowerCase() === plain),
  )?.id;
}

async function changeSetup(
  ctx: PressContext,
  is: QuizDependencies,
  id: string,
  change: (session: Session) => Partial<Settings> | undefined,
): Promise<void> {
  const stored = await hostedSetup(ctx, is, id);
  if (stored === undefined) return;
  const settings = change(stored.session);
  if (settings === undefined) {
    await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('expired') });
    return;
  }
  const { session } = await is.director.apply(id, { type: 'set', settings });
  await answerPress(ctx);
  if (session?.step.name === 'setup') {
    await editCard(ctx, setupView(session, is.library, phrases(session.language)));
  }
}

function nextSettings(settings: Settings, what: SetupChange, isInGroup: boolean): Partial<Settings> {
  switch (what) {
    case 'topic':
      return { topic: undefined };
    case 'ages':
      return { ages: after(ageBands, settings.ages) };
    case 'mode':
      return isInGroup
        ? { mode: settings.mode === 'buttons' ? 'polls' : 'buttons' }
        : { mode: settings.mode === 'solo' ? 'hands' : 'solo' };
    case 'pace':
      return { isHostPaced: !settings.isHostPaced };
    case 'seconds':
      return { questionSeconds: after<number>(secondsChoices, settings.questionSeconds) };
  }
}

/** The value after this one, round and round. */
function after<T>(values: readonly T[], value: T): T {
  return values[(values.indexOf(value) + 1) % values.length] ?? value;
}

async function startQuiz(ctx: PressContext, is: QuizDependencies, stored: StoredSession): Promise<void> {
  const { session, address } = stored;
  const { topic, ages, mode, questionCount } = session.settings;
  const own = phrases(await ctx.personLanguage());
  const draw =
    topic === undefined
      ? undefined
      : drawQuestions(is.library, { topic, ages, count: questionCount }, Math.random);
  if (draw === undefined || draw.items.length === 0) {
    await answerPress(ctx, { text: own.plain('quiz:setup.noContent'), isAlert: true });
    return;
  }
  // The bot itself is counted as a member.
  if (mode === 'polls' && (await ctx.api.getChatMemberCount(address.chatId)) - 1 < spreadMinimum) {
    const text = own.plain('quiz:setup.pollsNeedMore', { count: spreadMinimum });
    await answerPress(ctx, { text, isAlert: true });
    return;
  }
  const started = await is.director.apply(session.id, { type: 'start', ...draw });
  await answerPress(ctx);
  if (started.isChanged && started.session !== undefined) {
    await editCard(ctx, startedView(started.session, is.library, phrases(session.language)));
  }
  await started.shown;
}

/** The session of a setup card, if it still is one and the person may host it; they are told otherwise. */
async function hostedSetup(
  ctx: PressContext,
  is: QuizDependencies,
  id: string,
): Promise<StoredSession | undefined> {
  const stored = await is.store.find(id);
  if (stored?.session.step.name !== 'setup' || stored.address.chatId !== ctx.chat?.id) {
    await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('expired') });
    return undefined;
  }
  return (await mayPressAsHost(ctx, stored, is.pseudonyms)) ? stored : undefined;
}

async function editCard(ctx: PressContext, view: Parameters<typeof editView>[3]): Promise<void> {
  const place = placeOf(ctx);
  const messageId = ctx.callbackQuery.message?.message_id;
  if (place !== undefined && messageId !== undefined) await editView(ctx.api, place, messageId, view);
}
