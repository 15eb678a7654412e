import type { Phrases } from '../../i18n/index.ts';
import type { Button, FaroContext } from '../../telegram/index.ts';
import type { FeedbackStore } from './feedback.ts';
import type { CheckMaterial } from './material.ts';

/** What the check's handlers work with. */
export interface CheckDependencies {
  readonly material: CheckMaterial;
  readonly feedback: FeedbackStore;
  /** Shows one quiz item alone. */
  readonly teach: (ctx: FaroContext, itemId: string) => Promise<void>;
  /** Opens the home screen in place of the message it stands under. */
  readonly menuButton: (label: string) => Button;
  /** The day by the bot's clock (UTC, YYYY-MM-DD). */
  today(): string;
  /** The phrases of who acts. */
  sayTo(ctx: FaroContext): Promise<Phrases>;
}
