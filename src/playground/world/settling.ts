import type { Cloud } from './cloud.ts';
import { viewMessage } from './views.ts';

/** For a bot in a process of its own, which gets on with its work while the event loop here turns idly. */
const quietMs = 15;
/**
 * Turns of the event loop in a row without a sign of life. On a busy machine the quiet time can pass while a bot in
 * this process had no turn, or while what it sent still waits in a socket.
 */
const quietTurns = 50;
const busyPauseMs = 2;
/** A bot that hangs shows no sign of life for this long. */
const hangingLimitMs = 5_000;
/** For a bot that never falls silent. */
const settlingLimitMs = 30_000;
const untilLimitMs = 30_000;
const askEveryMs = 5;
/** A bot that has not polled for this long is taken to be switched off. */
const pollerPatienceMs = 300;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const pause = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));

export async function untilSettled(cloud: Cloud): Promise<void> {
  const startMs = performance.now();
  const isLongSince = (atMs: number, limitMs: number): boolean => performance.now() - atMs > limitMs;
  while (
    !isLongSince(startMs, settlingLimitMs) &&
    !isLongSince(Math.max(startMs, cloud.activity.lastAtRealMs), hangingLimitMs)
  ) {
    if (isBusy(cloud)) await pause(busyPauseMs);
    else if (await isQuiet(cloud)) return;
  }
}

/** Whether nothing moves for the quiet time and then for the quiet turns; says no as soon as something does. */
async function isQuiet(cloud: Cloud): Promise<boolean> {
  const { lastAtRealMs } = cloud.activity;
  const isStill = (): boolean => !isBusy(cloud) && cloud.activity.lastAtRealMs === lastAtRealMs;
  await pause(quietMs);
  for (let turn = 0; turn < quietTurns && isStill(); turn++) await nextTurn();
  return isStill();
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
