import { z } from 'zod';
import { contentLanguages } from '../../content/index.ts';
import { families, type Family } from '../knowledge.ts';

/** What may have happened already, as a person would say it. */
export const cases = ['clicked', 'paid', 'data', 'photo', 'remote', 'meet'] as const;
export type Case = (typeof cases)[number];

const text = z.string().trim().min(1, 'must not be empty');
const steps = z.array(text).min(2, 'must have at least 2 steps').max(6, 'must have at most 6 steps');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be the id of a quiz item');

/** `content/check/first-steps.yaml`. */
export const firstStepsSchema = z.array(
  z.strictObject({
    id: z.enum(cases),
    symbol: text.describe('One emoji'),
    text: z.record(
      z.enum(contentLanguages),
      z.strictObject({
        label: text.describe('Of the button, as the person says it'),
        title: text,
        opening: text,
        steps,
        closing: text.exactOptional(),
      }),
    ),
  }),
);

/** `content/check/families.yaml`. */
export const familiesSchema = z.array(
  z.strictObject({
    id: z.enum(families),
    symbol: text.describe('One emoji'),
    care: z.boolean().exactOptional().describe('What may hurt: no quotes, no quiz, help first'),
    cases: z
      .array(z.enum(cases))
      .min(1)
      .default(['clicked', 'paid', 'data', 'photo'])
      .describe('What may have happened already, the likeliest first'),
    teach: z.array(slug).describe('Quiz items that teach this trick'),
    text: z.record(
      z.enum(contentLanguages),
      z.strictObject({
        name: text,
        danger: text.exactOptional().describe('Instead of “Very likely a scam”'),
        caution: text.exactOptional(),
        opening: text.exactOptional(),
        do: steps.describe('What to do now, the most urgent first'),
        already: z.partialRecord(z.enum(cases), steps).exactOptional(),
      }),
    ),
  }),
);

export type FirstSteps = z.output<typeof firstStepsSchema>[number];
export type FamilyAdvice = z.output<typeof familiesSchema>[number];

/** What to do about each kind of trick, and when something has happened already. */
export interface Advice {
  readonly families: ReadonlyMap<Family, FamilyAdvice>;
  readonly firstSteps: ReadonlyMap<Case, FirstSteps>;
}
