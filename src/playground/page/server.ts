import type { Act, ActResult, CommandsAnswer, PlaygroundEvent } from '../contract.ts';

const retryDelayMs = 1500;

/**
 * Listens to the playground until the returned function is called. A line that breaks is taken up again for
 * as long as it takes; every new one begins with a snapshot.
 */
export const listen = (onEvent: (event: PlaygroundEvent) => void, onLost: () => void): (() => void) => {
  let source: EventSource | undefined;
  let retry: number | undefined;
  const open = (): void => {
    const opened = new EventSource('/playground/events');
    source = opened;
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      // The server compiles against the same contract, so its events are taken at their word.
      onEvent(JSON.parse(data) as PlaygroundEvent);
    };
    opened.onerror = () => {
      onLost();
      // The browser tries again by itself unless the answer was a refusal.
      if (opened.readyState !== EventSource.CLOSED) return;
      retry = window.setTimeout(open, retryDelayMs);
    };
  };
  open();
  return () => {
    window.clearTimeout(retry);
    source?.close();
  };
};

/** Does something in a person's name; undefined when the playground cannot be reached. */
export const sendAct = async (act: Act): Promise<ActResult | undefined> => {
  try {
    const response = await fetch('/playground/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    // As above: same contract on both sides.
    return (await response.json()) as ActResult;
  } catch {
    return undefined;
  }
};

/** What Telegram would suggest after a slash; nothing when the playground cannot be reached. */
export const fetchCommands = async (personId: number, chatId: number): Promise<CommandsAnswer> => {
  try {
    const response = await fetch(`/playground/commands?personId=${personId}&chatId=${chatId}`);
    // As above: same contract on both sides.
    return response.ok ? ((await response.json()) as CommandsAnswer) : [];
  } catch {
    return [];
  }
};
