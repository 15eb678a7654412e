import type { FoundSignal } from './assessment.ts';
import type { CheckKnowledge } from './knowledge.ts';
import { defang } from './links/index.ts';

/** Languages in which signals are explained. */
export type ExplanationLanguage = 'en' | 'it';

/** Puts a signal into words; `undefined` for one that only weighs. Hosts in it are defanged; nothing is escaped. */
export type Explain = (signal: FoundSignal, language: ExplanationLanguage) => string | undefined;

/** Makes the function that explains signals. */
export function createExplain({ signals }: Pick<CheckKnowledge, 'signals'>): Explain {
  const texts = new Map(signals.map(({ id, say }) => [id, say]));
  return ({ id, details }, language) =>
    texts.get(id)?.[language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const detail = details[name] ?? '';
      return name === 'host' ? defang(detail) : detail;
    });
}
