import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { z } from 'zod';
import { createPseudonyms } from '../src/storage/pseudonym.ts';
import { readSecretKey } from '../src/storage/secret-key.ts';
import { median, round } from './numbers.ts';
import { firstLine, type Processes } from './processes.ts';
import { groupCount, pupilsPerGroup, type Round } from './school.ts';

const pressesPerRound = 10_000;
const rounds = 5;
const tokens = { faro: `4242424:${'f'.repeat(35)}`, bare: `4242424:${'b'.repeat(35)}` } as const;

const roundSchema = z.object({
  presses: z.number(),
  seconds: z.number(),
  unconfirmed: z.number(),
  serverLoad: z.number(),
});
const confirmedSchema = z.array(z.object({ personId: z.number(), choice: z.number() }));
const storedSchema = z.array(z.object({ person_key: z.string(), choice: z.number() }));

export interface AnswersResult {
  readonly pupils: number;
  readonly groups: number;
  readonly pressesPerRound: number;
  readonly faroPerSecond: readonly number[];
  readonly barePerSecond: readonly number[];
  /** Faro's rate by the bare bot's, of the rounds that followed each other. */
  readonly ratios: readonly number[];
  readonly medianRatio: number;
  readonly serverLoad: { readonly faro: number; readonly bare: number };
  /** Pupils whose last confirmed choice was found in the database file after the bot's end. */
  readonly keptAnswers: number;
}

/**
 * Answers recorded durably and acknowledged per second, beside a bot that stores nothing: the same presses
 * from the same server, in alternating rounds. The first round of each warms up and is not counted.
 *
 * @throws Error when an answer was not confirmed, or confirmed and not kept
 */
export async function measureAnswers(processes: Processes, cpuProfileDir?: string): Promise<AnswersResult> {
  const dataDir = processes.makeDir();
  const server = processes.start('class-server');
  const origin = await firstLine(server);
  const ask = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${origin}${path}`, { method: 'POST', body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const press = async (bot: keyof typeof tokens) =>
    roundSchema.parse(await ask('/round', { token: tokens[bot], presses: pressesPerRound }));

  const environment = { TELEGRAM_API_ROOT: origin, DATA_DIR: dataDir };
  const faro = processes.start('faro', {
    env: { ...environment, BOT_TOKEN: tokens.faro },
    nodeArguments: cpuProfileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${cpuProfileDir}`],
  });
  const bare = processes.start('bare-bot', { env: { ...environment, BOT_TOKEN: tokens.bare } });
  await ask('/quizzes', { token: tokens.faro });
  await press('bare');
  await press('faro');
  const measured: { readonly bare: Round; readonly faro: Round }[] = [];
  for (let number = 0; number < rounds; number++) {
    measured.push({ bare: await press('bare'), faro: await press('faro') });
  }
  const confirmed = confirmedSchema.parse(await ask('/confirmed', {}));
  for (const child of [faro, bare, server]) await processes.stop(child);
  const unconfirmed = measured.reduce((sum, pair) => sum + pair.faro.unconfirmed, 0);
  if (unconfirmed > 0) throw new Error(`${unconfirmed} answers were not confirmed as they were pressed`);
  const keptAnswers = countKept(dataDir, confirmed);
  await processes.removeDir(dataDir);

  const perSecond = (bot: keyof typeof tokens) =>
    measured.map((pair) => round(pair[bot].presses / pair[bot].seconds));
  const ratios = measured.map((pair) => round(pair.bare.seconds / pair.faro.seconds, 3));
  const serverLoad = (bot: keyof typeof tokens) =>
    round(median(measured.map((pair) => pair[bot].serverLoad)), 2);
  return {
    pupils: groupCount * pupilsPerGroup,
    groups: groupCount,
    pressesPerRound,
    faroPerSecond: perSecond('faro'),
    barePerSecond: perSecond('bare'),
    ratios,
    medianRatio: median(ratios),
    serverLoad: { faro: serverLoad('faro'), bare: serverLoad('bare') },
    keptAnswers,
  };
}

function countKept(dataDir: string, confirmed: z.infer<typeof confirmedSchema>): number {
  const pseudonyms = createPseudonyms(readSecretKey(join(dataDir, 'secret.key')));
  const database = new SqliteDatabase(join(dataDir, 'faro.db'), { readonly: true });
  const rows = storedSchema.parse(database.prepare('SELECT person_key, choice FROM quiz_answer').all());
  database.close();
  const stored = new Map(rows.map(({ person_key: key, choice }) => [key, choice]));
  const lost = confirmed.filter(({ personId, choice }) => stored.get(pseudonyms.person(personId)) !== choice);
  if (lost.length > 0) throw new Error(`${lost.length} confirmed answers are not in the database`);
  return confirmed.length;
}
