import type { AgeBand } from '../content/index.ts';
import type { PathId } from './first-steps.ts';
import type { Audience, Need } from './resources/resource.ts';

/** What somebody comes to the help screen with. */
export interface Situation {
  readonly id: SituationId;
  /** Who can help is looked for by it. */
  readonly need: Need;
  /** First steps, where there are any. */
  readonly path: PathId | undefined;
  /** For whom help is looked for, where the situation itself says so. */
  readonly audience?: Audience;
}

export const situationIds = [
  'danger-now',
  'talk',
  'blackmail',
  'uneasy',
  'paid',
  'account',
  'image-removal',
  'cyberbullying',
  'crisis',
  'friend',
  'told-parent',
  'told-teacher',
] as const;
export type SituationId = (typeof situationIds)[number];

const known: readonly Situation[] = [
  { id: 'danger-now', need: 'danger-now', path: undefined },
  { id: 'talk', need: 'talk', path: undefined },
  { id: 'blackmail', need: 'sextortion', path: 'blackmail' },
  { id: 'uneasy', need: 'grooming', path: 'uneasy' },
  { id: 'paid', need: 'paid', path: 'paid' },
  { id: 'account', need: 'scam', path: 'account' },
  { id: 'image-removal', need: 'image-removal', path: 'blackmail' },
  { id: 'cyberbullying', need: 'cyberbullying', path: undefined },
  { id: 'crisis', need: 'crisis', path: undefined },
  { id: 'friend', need: 'talk', path: 'friend' },
  { id: 'told-parent', need: 'grooming', path: 'told-parent', audience: 'parent' },
  { id: 'told-teacher', need: 'grooming', path: 'told-teacher', audience: 'professional' },
];

export const situations: ReadonlyMap<string, Situation> = new Map(
  known.map((situation) => [situation.id, situation]),
);

/** As whom somebody of an age asks. */
export function audienceOf(ages: AgeBand | undefined): Audience | undefined {
  if (ages === undefined) return undefined;
  return ages === 'adult' ? 'adult' : 'child';
}
