import { dayOf, type Clock } from '../clock.ts';
import type { ReportFault } from '../telegram/index.ts';
import type { Session, SessionEvent } from './session.ts';
import { dueAt, transition } from './session.ts';
import type { Stage } from './stage.ts';
import type { SessionStore, StoredSession } from './store.ts';

/** How often the number of answers under a question may change: a group takes about 20 edits a minute. */
const countSpacingMs = { buttons: 4_000, polls: 4_000, hands: 1_000, solo: 1_000 } as const;
/** The live count leaves this many edits a minute for reveals and the next question. */
const editsKeptForPlay = 9;
/** After a fault the chat is brought up to date again this much later. */
const retryMs = 5_000;
/** With {@link retryMs}: a session that could not be shown for an hour is given up. */
const maxRetries = 720;
/** Rounds of one showing, against a chat that changes under our hands. */
const maxRounds = 6;

export interface Applied {
  /** False: the event did not fit, nothing was written. */
  readonly isChanged: boolean;
  readonly session: Session | undefined;
  /** Resolves once the chat shows the change (or the next try is scheduled); never rejects. */
  readonly shown: Promise<void>;
}

export interface DirectorDependencies {
  readonly store: SessionStore;
  readonly stage: Stage;
  readonly clock: Clock;
  readonly reportFault: ReportFault;
  readonly spareEdits: (chatId: number) => number;
  /** Tells the host in private that the chat cannot be written to. */
  tellHost(stored: StoredSession): Promise<void>;
}

/**
 * Runs the sessions of all chats: writes a transition first, then brings the chat to it, one thing after the
 * other within a session. What is kept here (timers, queues) is derived from the database and can be lost.
 */
export class Director {
  readonly #is: DirectorDependencies;
  readonly #tails = new Map<string, Promise<void>>();
  readonly #timers = new Map<string, () => void>();
  readonly #counts = new Map<string, { lastAt: number; cancel: (() => void) | undefined }>();
  readonly #retries = new Map<string, number>();
  #isStopped = false;

  constructor(dependencies: DirectorDependencies) {
    this.#is = dependencies;
  }

  /** Takes up every session where the last process left it. */
  async resume(): Promise<void> {
    for (const id of await this.#is.store.unfinishedIds()) {
      void this.#inTurn(id, async () => {
        await this.#bring(id);
        // The last process may have stopped before the question said how many had answered.
        await this.#refresh(id);
      });
    }
  }

  /** Lets no timer fire any more and waits for what is being shown. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const cancel of this.#timers.values()) cancel();
    for (const { cancel } of this.#counts.values()) cancel?.();
    await Promise.all(this.#tails.values());
  }

  /** Writes what an event changes; see {@link Applied} for what follows. */
  async apply(id: string, event: SessionEvent): Promise<Applied> {
    const { store, clock } = this.#is;
    for (;;) {
      const stored = await store.find(id);
      if (stored === undefined) return { isChanged: false, session: undefined, shown: Promise.resolve() };
      const session = transition(stored.session, event, clock.now());
      if (session === stored.session) return { isChanged: false, session, shown: Promise.resolve() };
      if (await store.advance(id, stored.version, session, this.#today())) {
        return { isChanged: true, session, shown: this.#inTurn(id, () => this.#bring(id)) };
      }
    }
  }

  /** An answer or a hand was counted: the message will say so soon, together with others. */
  countSoon(session: Session): void {
    const { id, settings } = session;
    const count = this.#counts.get(id) ?? { lastAt: 0, cancel: undefined };
    if (count.cancel !== undefined || this.#isStopped) return;
    const now = this.#is.clock.now();
    const spacingMs = countSpacingMs[settings.mode];
    const waitMs = Math.max(count.lastAt + spacingMs - now, settings.mode === 'hands' ? 0 : spacingMs / 4);
    count.cancel = this.#is.clock.setTimer(() => {
      count.cancel = undefined;
      count.lastAt = this.#is.clock.now();
      void this.#inTurn(id, () => this.#refresh(id));
    }, waitMs);
    this.#counts.set(id, count);
  }

  /** A group became a supergroup: its sessions go on there. */
  async followUpgrade(oldChatId: number, newChatId: number): Promise<void> {
    for (const { session } of await this.#is.store.liveOfChat(oldChatId)) {
      await this.#inTurn(session.id, async () => {
        const stored = await this.#is.store.find(session.id);
        if (stored?.address.chatId === oldChatId) await this.#move(stored, newChatId);
        await this.#bring(session.id);
      });
    }
  }

  /** The bot was removed from a chat: its sessions end there, silently. */
  async leave(chatId: number): Promise<void> {
    for (const { session } of await this.#is.store.liveOfChat(chatId)) {
      await this.#inTurn(session.id, async () => {
        await this.#is.store.remove(session.id);
        this.#forget(session.id);
      });
    }
  }

  /** Messages of the old chat cannot be edited from the new one: what is on the screen is sent again. */
  async #move(stored: StoredSession, newChatId: number): Promise<void> {
    const address = { ...withoutMessages(stored.address), chatId: newChatId };
    await this.#is.store.move(stored.session.id, address);
  }

  async #bring(id: string): Promise<void> {
    const { store, stage, clock } = this.#is;
    for (let round = 0; round < maxRounds; round++) {
      const stored = await store.find(id);
      if (stored === undefined) return;
      const label = labelOf(stored.session);
      if (stored.shown === label) break;
      const result = await stage.show(stored);
      const { step } = stored.session;
      switch (result.outcome) {
        case 'shown':
          if (step.name === 'asking') {
            const asked = transition(stored.session, { type: 'asked', question: step.question }, clock.now());
            const isAsked = await store.advance(id, stored.version, asked, this.#today());
            if (isAsked) await store.markShown(id, labelOf(asked));
          } else await store.markShown(id, label);
          break;
        case 'lost':
          await this.#passOver(stored);
          break;
        case 'again':
          await store.setAddress(id, withoutMessages(stored.address));
          break;
        case 'upgraded':
          await this.#move(stored, result.newChatId);
          break;
        case 'unreachable':
          await this.#giveUp(stored);
          return;
      }
    }
    this.#retries.delete(id);
    await this.#arm(id);
  }

  async #refresh(id: string): Promise<void> {
    const stored = await this.#is.store.find(id);
    if (stored?.session.step.name !== 'open' && stored?.session.step.name !== 'paused') {
      this.#counts.delete(id);
      return;
    }
    if (this.#is.spareEdits(stored.address.chatId) <= editsKeptForPlay) {
      this.countSoon(stored.session);
      return;
    }
    const { outcome } = await this.#is.stage.show(stored);
    if (outcome === 'shown') return;
    await this.#is.store.markShown(id, null);
    await this.#bring(id);
  }

  /** A question that cannot be shown: replaced before it is open, skipped afterwards. */
  async #passOver(stored: StoredSession): Promise<void> {
    const { step } = stored.session;
    if (step.name === 'setup' || step.name === 'ended') return;
    const type = { asking: 'lost', open: 'skip', paused: 'skip', revealed: 'next' } as const;
    await this.#advance(stored, { type: type[step.name], question: step.question });
  }

  async #advance(stored: StoredSession, event: SessionEvent): Promise<void> {
    const session = transition(stored.session, event, this.#is.clock.now());
    await this.#is.store.advance(stored.session.id, stored.version, session, this.#today());
  }

  /** Nothing can be written to the chat: the session ends without a summary. */
  async #giveUp(stored: StoredSession): Promise<void> {
    const { id } = stored.session;
    await this.#advance(stored, { type: 'stop' });
    await this.#is.store.markShown(id, 'ended');
    this.#forget(id);
    await this.#is.tellHost(stored);
  }

  /** Sets the timer for the next step, or lets go of an ended session. */
  async #arm(id: string): Promise<void> {
    const { store, clock } = this.#is;
    this.#timers.get(id)?.();
    this.#timers.delete(id);
    const stored = await store.find(id);
    if (stored === undefined || stored.session.step.name === 'ended') {
      this.#forget(id);
      return;
    }
    const due = dueAt(stored.session);
    if (due === undefined || this.#isStopped) return;
    const cancel = clock.setTimer(() => {
      this.#timers.delete(id);
      void this.apply(id, { type: 'due' }).catch((error: unknown) => {
        this.#retryLater(id, error);
      });
    }, due - clock.now());
    this.#timers.set(id, cancel);
  }

  #forget(id: string): void {
    this.#timers.get(id)?.();
    this.#timers.delete(id);
    this.#counts.get(id)?.cancel?.();
    this.#counts.delete(id);
    this.#retries.delete(id);
  }

  /** Runs after what the session's earlier events started; faults are reported and tried again later. */
  #inTurn(id: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.#tails.get(id) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => {
        this.#retryLater(id, error);
      })
      .finally(() => {
        if (this.#tails.get(id) === turn) this.#tails.delete(id);
      });
    this.#tails.set(id, turn);
    return turn;
  }

  #retryLater(id: string, error: unknown): void {
    if (this.#isStopped) return;
    this.#is.reportFault('quiz', error);
    const retries = (this.#retries.get(id) ?? 0) + 1;
    this.#retries.set(id, retries);
    this.#timers.get(id)?.();
    const cancel = this.#is.clock.setTimer(() => {
      this.#timers.delete(id);
      void this.#inTurn(id, async () => {
        const stored = await this.#is.store.find(id);
        if (stored !== undefined && retries >= maxRetries) await this.#giveUp(stored);
        else await this.#bring(id);
      });
    }, retryMs);
    this.#timers.set(id, cancel);
  }

  #today(): string {
    return dayOf(this.#is.clock.now());
  }
}

/** What a chat shows at a step; two steps of the same look have the same label. */
function labelOf({ step }: Session): string {
  switch (step.name) {
    case 'setup':
    case 'ended':
      return step.name;
    case 'asking':
    case 'open':
    case 'paused':
    case 'revealed':
      return `${step.name}:${step.question}`;
  }
}

function withoutMessages(address: StoredSession['address']): StoredSession['address'] {
  const { setupMessageId, asked, revealed, ...rest } = address;
  return rest;
}
