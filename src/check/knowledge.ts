import { z } from 'zod';
import type { CompiledPhrases } from '../reading/index.ts';
import type { linkKnowledgeSchema } from './links/index.ts';

/** What a message may be part of; each has advice of its own. */
export const families = [
  'parcel',
  'bank',
  'authority',
  'family-emergency',
  'job-task',
  'investment',
  'romance',
  'marketplace',
  'prize',
  'account-code',
  'tech-support',
  'game-currency',
  'money-mule',
  'rental',
  'boss',
  'donation',
  'blackmail-email',
  'sextortion',
  'grooming',
  'phishing-link',
  'subscription',
  'loan',
  'advance-fee',
  'recovery',
  'premium-number',
  'advert',
] as const;
export type Family = (typeof families)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const text = z.string().trim().min(1, 'must not be empty');
const texts = z.array(text);

export const signalsSchema = z.array(
  z.strictObject({
    id,
    strength: z
      .number()
      .min(-4)
      .max(4)
      .describe('1 a little, 2 clearly, 3 strongly, 4 nearly proof; below 0 for genuine'),
    families: z.array(z.enum(families)),
    say: z.strictObject({ en: text, it: text }).exactOptional().describe('The reason as a person reads it'),
    when: z
      .array(z.array(id).min(1))
      .min(2)
      .exactOptional()
      .describe('One signal of each list must be there'),
  }),
);

const phrasesSchema = z.strictObject({
  patterns: texts.min(1),
  unless: texts.exactOptional(),
  fires: texts.exactOptional(),
  quiet: texts.exactOptional(),
});

/** One file of a language; a language may have several, whose parts must not overlap. */
export const languageFileSchema = z.strictObject({
  functionWords: texts.exactOptional().describe('Small words by which the language is known'),
  lists: z.record(z.string().regex(/^[\w-]+$/), texts.min(1)).exactOptional(),
  signals: z.record(id, phrasesSchema).exactOptional(),
});

const weight = z.number();
export const weightsSchema = z.strictObject({
  bias: weight,
  resemblanceWeight: weight.min(0).describe('What one unit of resemblance to fraud, by wording, adds'),
  weights: z.record(id, weight),
  /** Scores from which a message is called caution and danger. */
  caution: z.number().min(0).max(1),
  danger: z.number().min(0).max(1),
});

export const textModelSchema = z.strictObject({
  bits: z.int().min(8).max(20),
  scale: z.number(),
  bias: z.number(),
  weights: z.base64(),
});

/** As it stands in a file; see `decodeTextModel`. */
export type EncodedTextModel = z.output<typeof textModelSchema>;
export type SignalDefinition = z.output<typeof signalsSchema>[number];
export type SignalPhrases = z.output<typeof phrasesSchema>;
export type Weights = z.output<typeof weightsSchema>;

export interface LanguageKnowledge {
  readonly functionWords: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly signals: Readonly<Record<string, SignalPhrases>>;
}

interface CommonKnowledge {
  readonly signals: readonly SignalDefinition[];
  readonly links: z.output<typeof linkKnowledgeSchema>;
  readonly weights: Weights | undefined;
  /** How fraud is worded. */
  readonly textModel: EncodedTextModel | undefined;
  /** How grooming and sextortion are worded, told from talk among people who know each other. */
  readonly pressureModel: EncodedTextModel | undefined;
}

/** What experts wrote, examples and all. */
export interface KnowledgeSource extends CommonKnowledge {
  readonly languages: Readonly<Record<string, LanguageKnowledge>>;
}

/** All that the checker needs to know, as plain data. */
export interface CheckKnowledge extends CommonKnowledge {
  readonly languages: Readonly<
    Record<
      string,
      {
        /** Small words by which the language is known. */
        readonly functionWords: readonly string[];
        /** How signals are put into words, by signal id. */
        readonly phrases: CompiledPhrases;
      }
    >
  >;
}
