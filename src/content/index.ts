export { checkContent } from './check.ts';
export type { ContentReport } from './check.ts';
export { loadCompiled, writeCompiled } from './compiled.ts';
export { ContentError, describeFault } from './fault.ts';
export type { ContentFault, ContentPlace } from './fault.ts';
export { faultsOfIssues } from './issues.ts';
export { jsonSchemaFiles } from './json-schema.ts';
export { contentLanguages, isContentLanguage } from './languages.ts';
export type { LanguageCode } from './languages.ts';
export { createLibrary } from './library.ts';
export type {
  ContentLibrary,
  ContentParts,
  Flag,
  FlagText,
  QuizFact,
  QuizItem,
  QuizItemText,
  QuizOption,
  QuizOptionText,
  QuizSelection,
  Source,
  Topic,
  TopicText,
} from './library.ts';
export { lintContent } from './lint.ts';
export type { LintFinding } from './lint.ts';
export { loadContent, readContent } from './load.ts';
export type { ContentSubject, LoadedContent } from './load.ts';
export { ageBands, quizKinds, youngestBand } from './registry.ts';
export type { AgeBand, QuizKind } from './registry.ts';
export { describeStats } from './stats.ts';
export { readYamlFile, type YamlFile } from './yaml-file.ts';
