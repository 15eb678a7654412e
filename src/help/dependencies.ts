import type { Phrases } from '../i18n/index.ts';
import type { FaroContext, Keyboard } from '../telegram/index.ts';
import type { CryReader } from './cry.ts';
import type { FirstSteps, PathId } from './first-steps.ts';
import type { HelpMoment, Reader } from './help-view.ts';

export interface HelpDependencies {
  readonly cries: CryReader;
  readonly steps: ReadonlyMap<PathId, FirstSteps>;
  /** Who can help, and what time it is. */
  readonly moment: () => HelpMoment;
  /** What is known of who acts; in a group its settings stand in for what a person has not said. */
  readonly reader: (ctx: FaroContext) => Promise<Reader>;
  readonly setCountry: (ctx: FaroContext, country: string) => Promise<void>;
  /** Buttons to what else the bot does, for who was only asking; no quiz and no game. */
  readonly ways: (say: Phrases) => Keyboard;
}
