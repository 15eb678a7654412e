import type { Cloud } from './cloud.ts';
import { viewMessage } from './views.ts';

const quietMs = 15;
/**
 * Turns of the event loop without a sign of life. On a busy machine the quiet time can pass while what the bot sent
 * still waits in a socket; it takes a few turns to get from there to here.
 */
const quietTurns = 10;
const busyPauseMs = 2;
const settlingLimitMs = 5_000;
const untilLimitMs = 30_000;
const askEveryMs = 5;
/** A bot that has not polled for this long is taken to be switched off. */
const pollerPatienceMs = 300;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const pause = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));

export async function untilSettled(cloud: Cloud): Promise<void> {
  const startMs = performance.now();
  while (performance.now() - startMs < settlingLimitMs) {
    if (isBusy(cloud)) {
      await pause(busyPauseMs);
      continue;
    }
    const { lastAtRealMs } = cloud.activity;
    await pause(quietMs);
    for (let turn = 0; turn < quietTurns; turn++) await nextTurn();
    if (!isBusy(cloud) && cloud.activity.lastAtRealMs === lastAtRealMs) return;
  }
}

function isBusy({ activity, updates }: Cloud): boolean {
  return activity.callsInFlight > 0 || updates.hasUndelivered(pollerPatienceMs);
}

export async function untilTrue<T>(
  cloud: Cloud,
  ask: () => T | Promise<T>,
  description: string,
): Promise<Exclude<T, false | undefined>> {
  const startMs = performance.now();
  for (;;) {
    const answer = await ask();
    // The two values that mean "not yet" are ruled out on this very line.
    if (answer !== undefined && answer !== false) return answer as Exclude<T, false | undefined>;
    if (performance.now() - startMs > untilLimitMs) break;
    await pause(askEveryMs);
  }
  throw new Error(`waited ${untilLimitMs / 1_000} s for: ${description}\n${transcript(cloud)}`);
}

const shownMessages = 6;
const shownCalls = 8;

function transcript(cloud: Cloud): string {
  const chats = [...cloud.chats.values()].map((chat) => {
    const lines = chat.timeline.slice(-shownMessages).map((record) => {
      const { sender, text, poll, service, keyboard, onlyFor } = viewMessage(cloud, record);
      const buttons = keyboard.flat().map((button) => `[${button.text}]`);
      const who = onlyFor === undefined ? sender.name : `${sender.name} (only for ${onlyFor})`;
      return `  ${who}: ${text ?? poll?.question ?? service?.what ?? ''} ${buttons.join(' ')}`;
    });
    return `${chat.title}:\n${lines.join('\n')}`;
  });
  const calls = cloud.wire.entries.slice(-shownCalls).map(({ method, ok, description }) => {
    return `  ${method} ${ok ? 'ok' : (description ?? 'refused')}`;
  });
  return `${chats.join('\n')}\nlatest calls:\n${calls.join('\n')}`;
}
