import { type Button, defineAction } from '../telegram/index.ts';

/** What the buttons of a quiz carry. `question` counts from 0, `choice` is an option's place in its item. */
export const buttons = {
  newQuiz: defineAction('qq', 'chat', {}),
  chooseTopic: defineAction('qt', 'chat', { session: 'id', topic: 'id' }),
  /** `what` is one of {@link setupChanges}. */
  changeSetup: defineAction('qc', 'chat', { session: 'id', what: 'id' }),
  start: defineAction('qg', 'chat', { session: 'id' }),
  cancel: defineAction('qx', 'chat', { session: 'id' }),
  answer: defineAction('qa', 'person', { session: 'id', question: 'count', choice: 'count' }),
  /** `what` is one of {@link controls}. */
  control: defineAction('qh', 'chat', { session: 'id', question: 'count', what: 'id' }),
  hands: defineAction('qn', 'chat', { session: 'id', question: 'count', choice: 'count', change: 'id' }),
  myLanguage: defineAction('ql', 'person', { session: 'id', question: 'count' }),
  myAnswer: defineAction('qm', 'person', { session: 'id', question: 'count' }),
  myResult: defineAction('qr', 'person', { session: 'id' }),
  /** An answer to an item that is asked alone, outside of any quiz. */
  aloneAnswer: defineAction('qs', 'person', { item: 'id', choice: 'count' }),
} as const;

export const setupChanges = ['topic', 'ages', 'mode', 'pace', 'seconds'] as const;
export type SetupChange = (typeof setupChanges)[number];

export const controls = ['pause', 'resume', 'reveal', 'skip', 'next', 'stop'] as const;
export type Control = (typeof controls)[number];

/** How much one press changes the number of raised hands. */
export const handSteps: ReadonlyMap<string, number> = new Map([
  ['less', -1],
  ['more', 1],
  ['five-more', 5],
]);

export function isOneOf<const T extends string>(known: readonly T[], value: string): value is T {
  return known.some((one) => one === value);
}

/** How people name an option: A for the first. */
export function letterOf(choice: number): string {
  return String.fromCodePoint(65 + choice);
}

/** Whether a button belongs to the host. */
export function isControl({ press }: Button): boolean {
  return 'data' in press && buttons.control.decode(press.data) !== undefined;
}
