import { z } from 'zod';
import { contentLanguages } from './languages.ts';
import { ageBands, quizKinds } from './registry.ts';

const text = z.string().trim().min(1, 'must not be empty');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as gift-secret');
const date = z.iso.date('must be a date such as 2026-11-23');
const flagId = z.string().regex(/^RF\d{2}$/, 'must be a red flag such as RF01');
const stepId = z.string().regex(/^AC\d{2}$/, 'must be a first step such as AC07');
const mythId = z.string().regex(/^MY\d{2}$/, 'must be a myth such as MY19');
const sourceId = z.string().regex(/^[A-Z0-9-]+$/, 'must be a source in capitals such as WHO22');
const optionId = z.string().regex(/^[a-f]$/, 'must be a letter from a to f');

/** The given shape once for each language of {@link contentLanguages}, no more and no less. */
function inEveryLanguage<Shape extends z.ZodType>(shape: Shape) {
  return z.record(z.enum(contentLanguages), shape);
}

function withoutRepetition<Element extends z.ZodType>(element: Element) {
  return z
    .array(element)
    .refine((values) => new Set(values).size === values.length, 'must not name anything twice');
}

export const quizItemSchema = z.strictObject({
  id: slug.describe('The name of the file without .yaml'),
  topic: slug,
  kind: z.enum(quizKinds),
  genuine: z
    .boolean()
    .exactOptional()
    .describe('judge-message only: whether the message is a real, harmless one'),
  pair: slug.exactOptional().describe('The twin item, asked before or after this one to measure learning'),
  ages: withoutRepetition(z.enum(ageBands)).min(1, 'must name at least one age band'),
  difficulty: z.literal([1, 2, 3]),
  sensitivity: z.literal([0, 1, 2]),
  flags: withoutRepetition(flagId),
  steps: withoutRepetition(stepId),
  sources: withoutRepetition(sourceId).min(1, 'must name at least one source'),
  fact: z
    .strictObject({ year: z.int().min(1990).max(2100), population: text, expires: date })
    .exactOptional()
    .describe('For items with a number: when and about whom it was counted, and until when it may be shown'),
  reviewed: date,
  options: z
    .array(
      z.strictObject({
        id: optionId,
        correct: z.boolean().exactOptional(),
        myth: mythId.exactOptional().describe('The common mistake that this option stands for'),
      }),
    )
    .min(2, 'must have at least 2 options')
    .max(6, 'must have at most 6 options'),
  text: inEveryLanguage(
    z.strictObject({
      question: text,
      message: text.exactOptional().describe('judge-message only: the message to judge'),
      explanation: text,
      options: z.record(optionId, z.strictObject({ label: text, feedback: text })),
    }),
  ),
});

export const topicSchema = z.strictObject({
  id: slug.describe('The name of the file without .yaml'),
  symbol: text.describe('One emoji'),
  text: inEveryLanguage(
    z.strictObject({
      name: text,
      description: text,
      prompts: z.array(text).min(1, 'must have at least one discussion prompt'),
    }),
  ),
});

export const flagsSchema = z.array(
  z.strictObject({
    id: flagId,
    severity: z
      .literal([1, 2, 3, 4])
      .describe('1 notice, 2 slow down and check, 3 stop and tell, 4 emergency'),
    text: inEveryLanguage(z.strictObject({ name: text, description: text, action: text })),
  }),
);

export const sourcesSchema = z.array(
  z.strictObject({ id: sourceId, title: text, url: z.url('must be a full address'), checked: date }),
);
