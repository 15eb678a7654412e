import type { ContentLibrary } from '../content/index.ts';
import type { SettingsStore } from '../home/index.ts';
import type { Pseudonyms } from '../storage/index.ts';
import type { AnswerLog } from './answer-log.ts';
import type { Ballots } from './ballots.ts';
import type { Director } from './director.ts';
import type { SessionStore } from './store.ts';

/** What the quiz's handlers work with. */
export interface QuizDependencies {
  readonly store: SessionStore;
  readonly ballots: Ballots;
  readonly answers: AnswerLog;
  readonly director: Director;
  readonly library: ContentLibrary;
  readonly settings: SettingsStore;
  readonly pseudonyms: Pseudonyms;
  /** The day by the bot's clock (UTC, YYYY-MM-DD). */
  today(): string;
}
