import type { LanguageCode } from '../languages.ts';
import type { ContentLibrary } from '../library.ts';
import type { ContentSubject } from '../load.ts';
import type { ContentPath } from '../yaml-file.ts';

/** What a rule has to say about valid material: a fault must be mended, a warning must be read. */
export interface Finding {
  readonly severity: 'fault' | 'warning';
  readonly subject: ContentSubject;
  /** Where in the subject's file. */
  readonly path: ContentPath;
  readonly language?: LanguageCode;
  readonly message: string;
}

/** A pure check of all material; `today` is a day as YYYY-MM-DD. */
export type Rule = (library: ContentLibrary, today: string) => readonly Finding[];
