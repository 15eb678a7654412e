import type { LanguageCode } from './languages.ts';

/** A place in a file of teaching material; lines and columns start at 1. */
export interface ContentPlace {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Something that keeps teaching material from being used. */
export interface ContentFault extends ContentPlace {
  readonly language?: LanguageCode;
  readonly message: string;
}

/** Thrown once with everything that is wrong, so that an author need not run the check once per mistake. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** One line: `content/quiz/x.yaml:12 [it] the label is missing`. */
export function describeFault(fault: ContentFault): string {
  const language = fault.language === undefined ? '' : ` [${fault.language}]`;
  return `${fault.file}:${fault.line}${language} ${fault.message}`;
}
