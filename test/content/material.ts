import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small folder of faultless material, file by file. */
export const faultless: Readonly<Record<string, string>> = {
  'topics/grooming.yaml': `id: grooming
symbol: 🪝
text:
  en: { name: Tricky friendships, description: How trust is used., prompts: [What would a friend notice?] }
  it: { name: Amicizie trabocchetto, description: Come si usa la fiducia., prompts: [Che cosa noterebbe un amico?] }
`,
  'flags.yaml': `- id: RF01
  severity: 3
  text:
    en: { name: Keep it secret, description: Someone asks you to hide a chat., action: Show it. }
    it: { name: Tienilo segreto, description: Qualcuno ti chiede di nascondere una chat., action: Mostrala. }
`,
  'sources.yaml': `- { id: WHO22, title: A report, url: https://www.who.int/report, checked: 2026-11-23 }
`,
  'quiz/grooming/gift.yaml': itemText('gift', 'next-step'),
  'quiz/grooming/note.yaml': itemText('note', 'judge-message'),
};

/** An item as an author would write it. */
export function itemText(id: string, kind: 'next-step' | 'judge-message'): string {
  const isJudged = kind === 'judge-message';
  return `id: ${id}
topic: grooming
kind: ${kind}
${isJudged ? 'genuine: true\n' : ''}ages: [9-10, 11-13]
difficulty: 1
sensitivity: 0
flags: [RF01]
steps: [AC07]
sources: [WHO22]
reviewed: 2026-11-23
options:
  - id: a
    correct: true
  - id: b
    myth: MY19
text:
  en:
    question: What can Leo do?
${isJudged ? '    message: Training is at five today.\n' : ''}    explanation: A safe person has no secrets with you.
    options:
      a: { label: Tell a grown-up., feedback: Yes. A grown-up can help. }
      b: { label: Keep quiet., feedback: It feels kind. A gift buys no secret. }
  it:
    question: Che cosa può fare Leo?
${isJudged ? '    message: Oggi allenamento alle cinque.\n' : ''}    explanation: Chi è sicuro non ha segreti con te.
    options:
      a: { label: Dirlo a un grande., feedback: Sì. Un grande ti aiuta. }
      b: { label: Stare zitto., feedback: Sembra gentile. Un regalo non compra un segreto. }
`;
}

/**
 * Writes material to a folder of its own, which goes away after the test.
 *
 * @param changes files that differ from {@link faultless}; `undefined` leaves one out
 */
export async function writeMaterial(
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'faro-content-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...faultless, ...changes })) {
    if (text === undefined) continue;
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return dir;
}

/** A faultless file with one thing changed. */
export function changed(name: string, from: string, to: string): string {
  const text = faultless[name];
  if (text?.includes(from) !== true) throw new Error(`${name} does not hold ${from}`);
  return text.replace(from, to);
}

/** The line on which a faultless file holds this. */
export function lineOf(name: string, needle: string): number {
  return (faultless[name] ?? '').split('\n').findIndex((line) => line.includes(needle)) + 1;
}
