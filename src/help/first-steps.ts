import { z } from 'zod';
import { ageBands, type AgeBand } from '../content/index.ts';

/** What has happened, where there is something to do in the first hour. */
export const pathIds = [
  'blackmail',
  'uneasy',
  'paid',
  'account',
  'friend',
  'told-parent',
  'told-teacher',
] as const;
export type PathId = (typeof pathIds)[number];

const sentence = z.string().min(1).max(280);
const versionText = z.strictObject({
  /** They are believed, and it is not their fault. */
  opening: sentence,
  steps: z.array(sentence).min(3).max(9),
  /** Hope, and the limit of what a bot can do. */
  closing: sentence,
});

const labels = z.strictObject({
  /** On a button. */
  label: z.string().min(1).max(48),
  title: z.string().min(1).max(64),
});

/** One file of `content/help/steps/`. */
export const firstStepsSchema = z
  .strictObject({
    id: z.enum(pathIds),
    symbol: z.string().min(1).max(8),
    text: z.strictObject({ en: labels, it: labels }),
    /** The same path in the words of different ages; each age at most once. */
    versions: z
      .array(
        z
          .strictObject({
            ages: z.array(z.enum(ageBands)).min(1),
            text: z.strictObject({ en: versionText, it: versionText }),
          })
          .refine(({ text }) => text.en.steps.length === text.it.steps.length, {
            path: ['text'],
            message: 'must have as many steps in each language',
          }),
      )
      .min(1)
      .refine((versions) => {
        const ages = versions.flatMap((version) => version.ages);
        return new Set(ages).size === ages.length;
      }, 'must be for different ages'),
    sources: z.array(z.url()).min(1),
  })
  .readonly();

export type FirstSteps = z.output<typeof firstStepsSchema>;
export type StepsVersion = FirstSteps['versions'][number];

/** Whoever does not say how old they are reads what is written for everybody from 11 years. */
const usualAge: AgeBand = '11-13';

/** The words for an age; those of the nearest version where there are none of its own. */
export function versionFor({ versions }: FirstSteps, ages: AgeBand = usualAge): StepsVersion {
  const found = versions.find((version) => version.ages.includes(ages)) ?? versions.at(-1);
  if (found === undefined) throw new RangeError('first steps without a version');
  return found;
}
