import { setTimeout as pause } from 'node:timers/promises';
import { startBotApi } from './bot-api.ts';
import { median, round } from './numbers.ts';
import { type Processes, residentMegabytes } from './processes.ts';

const runs = 5;
const idleMs = 5_000;

const programs = ['bare-bot', 'faro'] as const;
type Measured = (typeof programs)[number];

export interface StartResult {
  readonly runs: number;
  readonly startMs: { readonly faro: number; readonly bare: number; readonly ratio: number };
  /** Absent where the system does not tell how much memory a process uses. */
  readonly residentMegabytes?: { readonly faro: number; readonly bare: number; readonly ratio: number };
}

/**
 * From the start of a process to its first `getUpdates`, and its memory after five idle seconds, beside the
 * bare bot. Faro starts in an empty data directory, so it also makes its key and its tables.
 */
export async function measureStart(processes: Processes): Promise<StartResult> {
  const startMs: Record<Measured, number[]> = { 'bare-bot': [], faro: [] };
  const megabytes: Record<Measured, number[]> = { 'bare-bot': [], faro: [] };
  for (let run = 0; run < runs; run++) {
    const api = await startBotApi();
    const dataDir = processes.makeDir();
    const started = [];
    // Whoever starts second finds the disk's cache warm: they take turns.
    for (const program of run % 2 === 0 ? programs : programs.toReversed()) {
      const token = `4242424:${program.charAt(0).repeat(35)}`;
      const beganAt = Date.now();
      const child = processes.start(program, {
        env: { BOT_TOKEN: token, TELEGRAM_API_ROOT: api.origin, DATA_DIR: dataDir },
      });
      startMs[program].push((await api.mailbox(token).firstPollAt) - beganAt);
      started.push({ program, child });
    }
    await pause(idleMs);
    for (const { program, child } of started) {
      const resident = await residentMegabytes(child);
      if (resident !== undefined) megabytes[program].push(resident);
      await processes.stop(child);
    }
    api.close();
    await processes.removeDir(dataDir);
  }
  return {
    runs,
    startMs: compare(startMs),
    ...(megabytes.faro.length === 0 ? {} : { residentMegabytes: compare(megabytes) }),
  };
}

function compare(values: Record<Measured, readonly number[]>): {
  readonly faro: number;
  readonly bare: number;
  readonly ratio: number;
} {
  const faro = median(values.faro);
  const bare = median(values['bare-bot']);
  return { faro: round(faro, 1), bare: round(bare, 1), ratio: round(faro / bare, 2) };
}
