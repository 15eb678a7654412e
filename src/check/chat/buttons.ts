import type { Phrases } from '../../i18n/index.ts';
import type { Button } from '../../telegram/index.ts';
import { button, defineAction } from '../../telegram/index.ts';

/** An {@link AnswerFields}: with it a button needs nothing that was stored. */
const answer = { verdict: 'id', family: 'id', reasons: 'id', rated: 'count' } as const;

/** What the buttons of the check carry. */
export const checkButtons = {
  how: defineAction('kh', 'person', {}),
  /** The message that the bot's question replies to. */
  checkThis: defineAction('kc', 'person', {}),
  answer: defineAction('ka', 'person', answer),
  already: defineAction('km', 'person', answer),
  /** `what` is a {@link Case}. */
  steps: defineAction('ks', 'person', { ...answer, what: 'id' }),
  report: defineAction('kr', 'person', answer),
  teach: defineAction('kt', 'person', { family: 'id' }),
  feedback: defineAction('kf', 'person', answer),
  /** `what` is one of {@link ratings}. */
  rate: defineAction('kv', 'person', { ...answer, what: 'id' }),
} as const;

/** What somebody says of an answer. */
export const ratings = ['right', 'harmless', 'scam'] as const;
export type Rating = (typeof ratings)[number];

/** Explains the check from another feature's screen. */
export function checkButton(say: Phrases): Button {
  return button(say.plain('check:menu.check'), checkButtons.how.encode({}));
}

/** Checks the message that another feature's screen replies to. */
export function checkThisButton(say: Phrases): Button {
  return button(say.plain('check:menu.checkThis'), checkButtons.checkThis.encode({}));
}
