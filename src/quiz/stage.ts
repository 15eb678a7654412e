import type { Api } from 'grammy';
import type { ContentLibrary, QuizItem } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { Delivery, Place, View } from '../telegram/index.ts';
import { deliver, editView, sendView } from '../telegram/index.ts';
import type { Ballots } from './ballots.ts';
import { isControl } from './buttons.ts';
import { closePoll, sendPoll } from './poll.ts';
import { announcementView, endedQuestionView, handsView, questionView } from './question-view.ts';
import { answered, classResult, ownResult, type Tally } from './results.ts';
import { revealView, soloRevealView } from './reveal-view.ts';
import type { Session } from './session.ts';
import { isSettled } from './session.ts';
import type { Address, SessionStore, StoredSession } from './store.ts';
import { summaryView } from './summary-view.ts';
import type { PersonKey } from '../storage/index.ts';

/** What came of showing a step. */
export type Shown =
  | { readonly outcome: 'shown' }
  /** The question is not in the content any more, or nobody knows whether it reached the chat. */
  | { readonly outcome: 'lost' }
  /** The message to edit, or the whole chat, is somewhere else now: show again. */
  | { readonly outcome: 'again' }
  | { readonly outcome: 'upgraded'; readonly newChatId: number }
  | { readonly outcome: 'unreachable' };

const shown: Shown = { outcome: 'shown' };

/** Tidying up an earlier question leaves this many edits a minute for the question that is being played. */
const editsKeptForPlay = 6;

export interface StageDependencies {
  readonly api: Api;
  readonly store: SessionStore;
  readonly ballots: Ballots;
  readonly library: ContentLibrary;
  readonly spareEdits: (chatId: number) => number;
}

/**
 * Brings a chat to the step of its session. Everything here can be repeated after a fault or a crash: what is
 * edited is found already so, and what is sent anew is at worst an announcement or a summary, never a question.
 */
export class Stage {
  readonly #api: Api;
  readonly #store: SessionStore;
  readonly #ballots: Ballots;
  readonly #library: ContentLibrary;
  readonly #spareEdits: (chatId: number) => number;

  constructor(is: StageDependencies) {
    this.#api = is.api;
    this.#store = is.store;
    this.#ballots = is.ballots;
    this.#library = is.library;
    this.#spareEdits = is.spareEdits;
  }

  /** @throws what the network or Telegram answers beyond the outcomes of {@link Shown} */
  async show(stored: StoredSession): Promise<Shown> {
    const { session } = stored;
    const { step } = session;
    switch (step.name) {
      case 'setup':
        return shown;
      case 'asking':
        await this.#settlePrevious(stored, step.question);
        return session.settings.mode === 'polls'
          ? this.#askPoll(stored, step.question)
          : this.#showQuestion(stored, step.question);
      case 'open':
      case 'paused':
        return session.settings.mode === 'polls' ? shown : this.#showQuestion(stored, step.question);
      case 'revealed':
        return step.isSkipped
          ? this.#endQuestion(stored, step.question, true)
          : this.#reveal(stored, step.question);
      case 'ended':
        return this.#end(stored);
    }
  }

  async #showQuestion(stored: StoredSession, question: number): Promise<Shown> {
    const { session, address } = stored;
    const say = phrases(session.language);
    const item = this.#item(session, question);
    if (item === undefined) return { outcome: 'lost' };
    let messageId = address.asked?.question === question ? address.asked.messageId : undefined;
    if (messageId === undefined) {
      const sent = await sendView(this.#api, placeOf(address), announcementView(session, question, say));
      if (!sent.ok) return failed(sent);
      messageId = sent.value;
      await this.#store.setAddress(session.id, { ...address, asked: { question, messageId } });
    }
    const tally = await this.#tally(session, question, item);
    const view =
      session.settings.mode === 'hands'
        ? handsView(session, question, item, tally.counts, say)
        : questionView(session, question, item, answered(tally), say);
    return this.#edit(stored, messageId, view);
  }

  async #askPoll(stored: StoredSession, question: number): Promise<Shown> {
    const { session, address } = stored;
    if (address.asked?.question === question) return shown;
    const item = this.#item(session, question);
    if (item === undefined) return { outcome: 'lost' };
    const attempt = { question, itemId: item.id };
    if (address.polling?.question === question && address.polling.itemId === item.id)
      return { outcome: 'lost' };
    await this.#store.setAddress(session.id, { ...address, polling: attempt });
    const sent = await sendPoll(this.#api, placeOf(address), session, question, item);
    if (sent === 'lost') return { outcome: 'lost' };
    if (!sent.ok) return failed(sent);
    const { messageId, pollId } = sent.value;
    await this.#store.setAddress(session.id, { ...address, asked: { question, messageId } }, pollId);
    return shown;
  }

  async #reveal(stored: StoredSession, question: number): Promise<Shown> {
    const { session, address } = stored;
    const item = this.#item(session, question);
    if (item === undefined) return { outcome: 'lost' };
    if (session.settings.mode === 'polls') return this.#revealPoll(stored, question, item);
    const messageId = address.asked?.question === question ? address.asked.messageId : undefined;
    const view = await this.#revealView(stored, question, item);
    if (messageId === undefined) return this.#resend(stored, question, view);
    const outcome = await this.#edit(stored, messageId, view);
    return outcome.outcome === 'again' ? this.#resend(stored, question, view) : outcome;
  }

  async #revealPoll(stored: StoredSession, question: number, item: QuizItem): Promise<Shown> {
    const { session, address } = stored;
    const messageId = address.asked?.question === question ? address.asked.messageId : undefined;
    const tally = await this.#tally(session, question, item);
    if (messageId !== undefined && address.revealed?.question !== question) {
      const counts = await closePoll(this.#api, address.chatId, messageId, tally);
      if (counts !== undefined) await this.#ballots.setCounts(session.id, question, counts);
    }
    return this.#resend(stored, question, await this.#revealView(stored, question, item));
  }

  /** Sends a reveal as a message of its own, where there is none to edit. */
  async #resend(stored: StoredSession, question: number, view: View): Promise<Shown> {
    const { session, address } = stored;
    const sent = await sendView(this.#api, placeOf(address), view);
    if (!sent.ok) return failed(sent);
    await this.#store.setAddress(session.id, { ...address, revealed: { question, messageId: sent.value } });
    return shown;
  }

  /** Takes a question that will not be revealed off the screen. */
  async #endQuestion(stored: StoredSession, question: number, isSkipped: boolean): Promise<Shown> {
    const { session, address } = stored;
    if (address.asked?.question !== question) return shown;
    const { messageId } = address.asked;
    if (session.settings.mode === 'polls') {
      const deleted = await deliver(() => this.#api.deleteMessage(address.chatId, messageId));
      return deleted.ok || deleted.reason === 'message-missing' ? shown : failed(deleted);
    }
    const view = endedQuestionView(question, isSkipped, phrases(session.language));
    const outcome = await this.#edit(stored, messageId, view);
    return outcome.outcome === 'again' ? shown : outcome;
  }

  /** Once the next question comes, the last one loses the host's buttons and keeps everybody's. */
  async #settlePrevious(stored: StoredSession, question: number): Promise<void> {
    const { session, address } = stored;
    const before = question - 1;
    const screen = address.revealed?.question === before ? address.revealed : address.asked;
    if (screen?.question !== before || session.skipped.includes(before)) return;
    if (this.#spareEdits(address.chatId) <= editsKeptForPlay) return;
    const item = this.#item(session, before);
    if (item === undefined) return;
    const view = await this.#revealView(stored, before, item);
    // A message that is gone needs no tidying, and the next send tells of anything worse.
    await editView(this.#api, placeOf(address), screen.messageId, withoutControls(view));
  }

  async #end(stored: StoredSession): Promise<Shown> {
    const { session, address } = stored;
    const { step } = session;
    const last = step.name === 'ended' ? step.question : null;
    if (last === null) return shown;
    if (isSettled(session, last)) await this.#settlePrevious(stored, last + 1);
    else if (!session.skipped.includes(last)) await this.#endQuestion(stored, last, false);
    const tallies = new Map<number, Tally>();
    for (const [question] of session.items.entries()) {
      const item = this.#item(session, question);
      if (item !== undefined) tallies.set(question, await this.#tally(session, question, item));
    }
    const own =
      session.settings.mode === 'solo'
        ? ownResult(session, await this.#choices(stored), this.#library)
        : undefined;
    const result = classResult(session, tallies, this.#library);
    const view = summaryView(session, result, own, this.#library, phrases(session.language));
    const sent = await sendView(this.#api, placeOf(address), view);
    return sent.ok ? shown : failed(sent);
  }

  async #revealView(stored: StoredSession, question: number, item: QuizItem): Promise<View> {
    const { session } = stored;
    const say: Phrases = phrases(session.language);
    if (session.settings.mode === 'solo') {
      return soloRevealView(session, question, item, (await this.#choices(stored)).get(question), say);
    }
    return revealView(session, question, item, await this.#tally(session, question, item), say);
  }

  #choices({ session, hostKey }: StoredSession): Promise<ReadonlyMap<number, number>> {
    // A session alone is always started by a person, never by an anonymous administrator.
    return this.#ballots.choices(session.id, hostKey as PersonKey);
  }

  async #edit({ address }: StoredSession, messageId: number, view: View): Promise<Shown> {
    const edited = await editView(this.#api, placeOf(address), messageId, view);
    return edited.ok ? shown : failed(edited);
  }

  #tally(session: Session, question: number, item: QuizItem): Promise<Tally> {
    return this.#ballots.tally(session, question, item.options.length);
  }

  /** `undefined` when a deployment took away an item that a running session asks. */
  #item(session: Session, question: number): QuizItem | undefined {
    return this.#library.quizItem(session.items[question] ?? '');
  }
}

function withoutControls(view: View): View {
  return {
    html: view.html,
    keyboard: view.keyboard
      .map((row) => row.filter((button) => !isControl(button)))
      .filter((row) => row.length > 0),
  };
}

function placeOf({ chatId, threadId }: Address): Place {
  return threadId === undefined ? { chatId } : { chatId, threadId };
}

function failed<T>(delivery: Extract<Delivery<T>, { ok: false }>): Shown {
  switch (delivery.reason) {
    case 'upgraded':
      return { outcome: 'upgraded', newChatId: delivery.newChatId };
    case 'unreachable':
      return { outcome: 'unreachable' };
    case 'message-missing':
      return { outcome: 'again' };
  }
}
