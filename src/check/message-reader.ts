import { LanguageGuesser, PhraseBook, readText, type Island, type ReadText } from '../reading/index.ts';
import { createBrandReader } from './brands-in-text.ts';
import type { SignalHit } from './hit.ts';
import type { CheckKnowledge } from './knowledge.ts';
import { findLinks, indexLinkKnowledge, readLinks, type ReadLink } from './links/index.ts';
import type { CheckedMessage } from './message.ts';
import { readStructure } from './structure.ts';

/** A message that says no more than this beside its link is judged by the link. */
const mostWordsBeside = 2;

/** A sign of this strength is hardly ever an accident. */
const clearStrength = 2;

/** What was found in a message, before it is weighed. */
export interface MessageReading {
  readonly text: ReadText;
  readonly language: string;
  readonly links: readonly ReadLink[];
  /** Each signal once. */
  readonly hits: readonly SignalHit[];
}

/** Makes the function that finds signals. */
export function createMessageReader(knowledge: CheckKnowledge): (message: CheckedMessage) => MessageReading {
  const linkKnowledge = indexLinkKnowledge(knowledge.links);
  const readBrands = createBrandReader(linkKnowledge);
  const languages = Object.entries(knowledge.languages);
  const books = languages.map(([language, { phrases }]) => ({ language, book: new PhraseBook(phrases) }));
  const guesser = new LanguageGuesser(
    new Map(languages.map(([language, { functionWords }]) => [language, functionWords])),
  );
  const strengths = new Map(knowledge.signals.map(({ id, strength }) => [id, strength]));
  const combined = knowledge.signals.flatMap(({ id, when }) => (when === undefined ? [] : [{ id, when }]));

  return (message) => {
    const found = findLinks(message);
    const islands = found.flatMap(({ span }): Island[] =>
      span === undefined ? [] : [{ ...span, class: 'link' }],
    );
    const text = readText(message.text, islands);
    const { hits: linkHits, links } = readLinks(found, linkKnowledge);
    const hits = new Map<string, SignalHit>();
    const add = (hit: SignalHit) => {
      if (!hits.has(hit.id)) hits.set(hit.id, hit);
    };
    linkHits.forEach(add);
    // Before the phrases, which may ask for a brand.
    readBrands(text, links).forEach(add);
    readStructure(message, text).forEach(add);
    const guess = guesser.guess(text);
    // People mix languages, and scammers guess wrong: every language that may be meant is looked for.
    for (const { language, book } of books) {
      if (!guess.mayContain(language)) continue;
      for (const { id, start, end } of book.match(text)) add({ id, span: { start, end } });
    }
    // A genuine address beside a foreign one speaks for nothing.
    if (links.some(({ signals }) => signals.length > 0 && !signals.some(isHarmless)))
      hits.delete('link-genuine');
    if (links.length > 0 && text.tokens.length <= links.length + mostWordsBeside) {
      add({ id: 'bare-link', span: undefined });
    }
    for (const { id, when } of combined) {
      if (when.every((any) => any.some((part) => hits.has(part)))) add({ id, span: undefined });
    }
    return {
      text,
      language: guess.language,
      links,
      hits: withoutContradictions([...hits.values()], strengths),
    };
  };
}

/** The words of a clear warning cannot speak for the message as well: "I love you already" is not friendly. */
function withoutContradictions(
  hits: readonly SignalHit[],
  strengths: ReadonlyMap<string, number>,
): readonly SignalHit[] {
  const warnings = hits.flatMap(({ id, span }) =>
    span !== undefined && (strengths.get(id) ?? 0) >= clearStrength ? [span] : [],
  );
  return hits.filter(
    ({ id, span }) =>
      span === undefined ||
      (strengths.get(id) ?? 0) >= 0 ||
      !warnings.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

function isHarmless(linkSignal: string): boolean {
  return linkSignal === 'link-genuine' || linkSignal === 'link-example';
}
