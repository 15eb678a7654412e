export { compilePhrases, type CompiledPhrases, type PhraseEntry } from './compile-phrases.ts';
export { fold } from './fold.ts';
export { LanguageGuesser, type FunctionWords } from './language.ts';
export { parsePattern, PatternError, type Phrase, type WordLists } from './pattern.ts';
export { PhraseBook, type PhraseMatch } from './phrase-book.ts';
export { readText } from './read-text.ts';
export { tokenClasses, type Island, type ReadText, type Token, type TokenClass } from './token.ts';
