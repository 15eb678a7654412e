import { z } from 'zod';

/** What a cry for help is about; each has a reply of its own. In the order in which they are
 * looked for: who speaks of a friend, or of what they did, uses the words of the cries that follow. */
export const cryKinds = [
  'despair',
  'danger-today',
  'for-a-friend',
  'did-harm',
  'blackmail',
  'image-shared',
  'abuse',
  'money-or-code-taken',
  'asks-for-help',
] as const;
export type CryKind = (typeof cryKinds)[number];

const text = z.string().trim().min(1, 'must not be empty');
const texts = z.array(text);

const phrasesSchema = z.strictObject({
  patterns: texts.min(1).describe('Certainly this cry'),
  perhaps: texts.exactOptional().describe('It may be this cry: the person is asked'),
  unless: texts.exactOptional().describe('Where one of these stands in the same sentence, it is none'),
  fires: texts.describe('Must be read as this cry, certain or not'),
  quiet: texts.describe('Must not be certain'),
});

/** One file of `content/help/cries/`: how people ask for help in a language. */
export const criesSchema = z.strictObject({
  lists: z.record(z.string().regex(/^[\w-]+$/), texts.min(1)),
  joking: texts.describe('Words of somebody who may be joking: then the person is asked'),
  addressed: texts.describe('The text speaks to its reader: a message that somebody else wrote'),
  kinds: z.record(z.enum(cryKinds), phrasesSchema),
});

export type CriesOfLanguage = z.output<typeof criesSchema>;

/** How people ask for help, by language. */
export type CryKnowledge = Readonly<Record<string, CriesOfLanguage>>;
