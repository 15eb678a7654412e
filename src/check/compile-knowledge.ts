import { compilePhrases, parsePattern, type WordLists } from '../reading/index.ts';
import type { CheckKnowledge, KnowledgeSource } from './knowledge.ts';

/**
 * Brings what experts wrote into the form that messages are read with. Every language's phrases are looked for in
 * every message: people mix languages, and scammers guess wrong.
 *
 * @throws PatternError for a pattern that cannot be read
 */
export function compileKnowledge({ languages, ...common }: KnowledgeSource): CheckKnowledge {
  const entries = Object.entries(languages).flatMap(([language, { signals, lists }]) =>
    Object.entries(signals).map(([id, { patterns, unless = [] }]) => ({
      id,
      language,
      phrases: parseAll(patterns, lists),
      unless: parseAll(unless, lists),
    })),
  );
  const functionWords = Object.entries(languages).map(
    ([language, known]) => [language, known.functionWords] as const,
  );
  return { ...common, functionWords: Object.fromEntries(functionWords), phrases: compilePhrases(entries) };
}

function parseAll(patterns: readonly string[], lists: WordLists) {
  return patterns.flatMap((pattern) => parsePattern(pattern, lists));
}
