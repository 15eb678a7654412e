import { compileKnowledge } from './compile-knowledge.ts';
import type { KnowledgeSource } from './knowledge.ts';
import { createMessageReader } from './message-reader.ts';

/** Signals that are read from the shape of a message rather than from phrases. */
const readWithoutPhrases =
  /^(?:link-|brand-|pressure-wording)|^(?:disguised-words|crypto-address|premium-prefix|big-money|bare-link|shouting|unknown-sender)$/;

/** Languages in which signals are known at full depth: there, each has examples both ways. */
const fullLanguages = ['en', 'it'];

export interface KnowledgeFinding {
  readonly signal: string;
  /** `undefined` where it is about the signal in every language. */
  readonly language: string | undefined;
  readonly message: string;
}

/**
 * What an expert must know before a change of phrases is used: examples that do not do what they say, names that
 * lead nowhere, signals that nothing finds.
 *
 * @throws PatternError for a pattern that cannot be read
 */
export function lintKnowledge(knowledge: KnowledgeSource): readonly KnowledgeFinding[] {
  const { signals, languages } = knowledge;
  const ids = new Set(signals.map(({ id }) => id));
  const findings: KnowledgeFinding[] = [];
  const report = (signal: string, language: string | undefined, message: string) => {
    findings.push({ signal, language, message });
  };

  const read = createMessageReader(compileKnowledge(knowledge));
  const shows = (text: string, id: string) => read({ text }).hits.some((hit) => hit.id === id);
  for (const [language, { signals: phrases }] of Object.entries(languages)) {
    for (const [id, { fires = [], quiet = [] }] of Object.entries(phrases)) {
      if (!ids.has(id)) report(id, language, 'is not in signals.yaml');
      for (const text of fires) if (!shows(text, id)) report(id, language, `is not found in: ${text}`);
      for (const text of quiet) if (shows(text, id)) report(id, language, `is found in: ${text}`);
    }
  }

  for (const { id, when, strength, say, families } of signals) {
    for (const part of when?.flat() ?? [])
      if (!ids.has(part)) report(id, undefined, `waits for ${part}, which is not there`);
    if (say !== undefined && strength > 0 && families.length === 0)
      report(id, undefined, 'belongs to no family');
    if (when !== undefined || readWithoutPhrases.test(id)) continue;
    for (const language of fullLanguages) {
      const phrases = languages[language]?.signals[id];
      if (phrases === undefined) report(id, language, 'has no phrases');
      else if ((phrases.fires ?? []).length === 0 || (phrases.quiet ?? []).length === 0) {
        report(id, language, 'needs an example that must be found and one that must not');
      }
    }
  }
  return findings;
}
