import { compilePhrases, parsePattern, type WordLists } from '../reading/index.ts';
import type { CheckKnowledge, KnowledgeSource } from './knowledge.ts';

/**
 * Brings what experts wrote into the form that messages are read with.
 *
 * @throws PatternError for a pattern that cannot be read
 */
export function compileKnowledge({ languages, ...common }: KnowledgeSource): CheckKnowledge {
  return {
    ...common,
    languages: Object.fromEntries(
      Object.entries(languages).map(([language, { functionWords, lists, signals }]) => {
        const entries = Object.entries(signals).map(([id, { patterns, unless = [] }]) => ({
          id,
          phrases: parseAll(patterns, lists),
          unless: parseAll(unless, lists),
        }));
        return [language, { functionWords, phrases: compilePhrases(entries, new Set(functionWords)) }];
      }),
    ),
  };
}

function parseAll(patterns: readonly string[], lists: WordLists) {
  return patterns.flatMap((pattern) => parsePattern(pattern, lists));
}
