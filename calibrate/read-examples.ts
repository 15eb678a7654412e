import { z } from 'zod';

const exampleSchema = z.object({
  text: z.string().min(1),
  label: z.enum(['scam', 'legit', 'spam']),
  lang: z.string().optional(),
  /** What a scam is part of. */
  family: z.string().optional(),
});
export type LabelledText = z.output<typeof exampleSchema>;

/**
 * Labelled messages of JSONL files, in an order that depends on their texts alone.
 *
 * @throws Error that names the file and line of the first one that cannot be read
 */
export function readExamples(
  files: readonly (readonly [name: string, content: string])[],
): readonly LabelledText[] {
  const examples = files.flatMap(([name, content]) =>
    content.split('\n').flatMap((line, index) => {
      if (line.trim() === '') return [];
      const result = exampleSchema.safeParse(parse(line));
      if (!result.success) throw new Error(`${name}:${index + 1} ${z.prettifyError(result.error)}`);
      return [result.data];
    }),
  );
  return examples.toSorted(
    (one, other) => mix(one.text) - mix(other.text) || (one.text < other.text ? -1 : 1),
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Scatters texts, so that no stretch of the order is all of one kind. */
export function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}
