import { afterEach, beforeEach, expect } from 'vitest';
import { screensWithoutHelp } from './help-check.ts';
import { openSchool, type School } from './school.ts';

/**
 * A school of its own for each test of a file. After each test, every screen that the bot showed must have led to
 * help, and nothing may have been logged as an error unless `logsErrors` says that a test provokes some.
 */
export function schoolOfEachTest({ logsErrors = false } = {}): () => School {
  let school: School | undefined;
  const current = (): School => {
    if (school === undefined) throw new Error('a school is open only while a test runs');
    return school;
  };
  beforeEach(async () => {
    school = await openSchool();
  });
  afterEach(async () => {
    const closing = current();
    school = undefined;
    await closeChecked(closing, { logsErrors });
  });
  return current;
}

/** Closes a school that its test opened itself, with the same checks. */
export async function closeChecked(school: School, { logsErrors = false } = {}): Promise<void> {
  const helpless = screensWithoutHelp(school);
  await school.close();
  expect(helpless).toEqual([]);
  if (!logsErrors) expect(school.log()).not.toContain('"level":"error"');
}
