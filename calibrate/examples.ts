import type { CheckKnowledge } from '../src/check/knowledge.ts';
import { createMessageReader } from '../src/check/message-reader.ts';
import { textFeatures } from '../src/check/text-model.ts';
import { z } from 'zod';
import { mix, type LabelledText } from './read-examples.ts';

/** The models know no more of a word than the last 18 bits of its hash. */
export const featureBits = 18;
const bytesPerFeature = 3;

/** An example as the fit sees it: no words. */
export interface Example {
  readonly label: LabelledText['label'];
  readonly family: string | undefined;
  /** Ids of the signals that were found in it. */
  readonly signals: readonly string[];
  readonly features: ReadonlySet<number>;
}

const hashedSchema = z.strictObject({
  label: z.enum(['scam', 'legit', 'spam']),
  family: z.string().optional(),
  signals: z.array(z.string()),
  /** Unsigned numbers of three bytes, little-endian, in base64. */
  features: z.base64(),
});

/** Reads labelled messages with what the checker knows now. */
export function prepareExamples(
  texts: readonly LabelledText[],
  knowledge: CheckKnowledge,
): readonly Example[] {
  const read = createMessageReader(knowledge);
  const mask = 2 ** featureBits - 1;
  return texts.map(({ text: message, label, family }) => {
    const { text, hits } = read({ text: message });
    const features = new Set([...textFeatures(text)].map((feature) => feature & mask));
    return { label, family, signals: hits.map(({ id }) => id), features };
  });
}

/**
 * An example without its words: enough to learn from, nothing to copy. Thousands of sentences by which children are
 * put under pressure do not belong where anybody can read them.
 */
export function hashExample({ label, family, signals, features }: Example): string {
  const sorted = [...features].toSorted((one, other) => one - other);
  const bytes = Buffer.alloc(sorted.length * bytesPerFeature);
  for (const [index, feature] of sorted.entries()) {
    bytes.writeUIntLE(feature, index * bytesPerFeature, bytesPerFeature);
  }
  return JSON.stringify({
    label,
    ...(family === undefined ? {} : { family }),
    signals: [...signals].toSorted(),
    features: bytes.toString('base64'),
  });
}

/**
 * Reads what {@link hashExample} wrote, a line each, in an order that depends on the lines alone.
 *
 * @throws Error that names the file and line of the first one that cannot be read
 */
export function readHashed(name: string, content: string): readonly Example[] {
  const lines = content.split('\n').map((line, index) => ({ line, index }));
  const scattered = lines.toSorted((one, other) => mix(one.line) - mix(other.line));
  return scattered.flatMap(({ line, index }) => {
    if (line.trim() === '') return [];
    const result = hashedSchema.safeParse(JSON.parse(line));
    if (!result.success) throw new Error(`${name}:${index + 1} ${z.prettifyError(result.error)}`);
    const { label, family, signals, features } = result.data;
    const bytes = Buffer.from(features, 'base64');
    const numbers = new Set<number>();
    for (let at = 0; at + bytesPerFeature <= bytes.length; at += bytesPerFeature) {
      numbers.add(bytes.readUIntLE(at, bytesPerFeature));
    }
    return [{ label, family, signals, features: numbers }];
  });
}
