import { useEffect, useState } from 'preact/hooks';
import type { CommandView } from '../contract.ts';
import { fetchCommands } from './server.js';

/** A message that so far is nothing but the beginning of a command. */
const commandStart = /^\/(\w*)$/;

export interface Suggestions {
  readonly commands: readonly CommandView[];
  /** The one that Enter would send; -1 when nothing is offered. */
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly dismiss: () => void;
}

/** What to offer while somebody types a command: the bot's commands in this chat that begin like the draft. */
export const useSuggestions = (draft: string, personId: number, chatId: number): Suggestions => {
  const typed = commandStart.exec(draft)?.[1]?.toLowerCase();
  const isWanted = typed !== undefined;
  const [all, setAll] = useState<readonly CommandView[]>([]);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<string | undefined>(undefined);

  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void fetchCommands(personId, chatId).then((commands) => {
      if (isCurrent) setAll(commands);
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, personId, chatId]);

  useEffect(() => {
    setChosen(0);
  }, [draft]);

  const commands =
    typed === undefined || dismissed === draft
      ? []
      : all
          .filter(({ command }) => command.startsWith(typed))
          .toSorted((one, other) => Number(other.command === typed) - Number(one.command === typed));
  return {
    commands,
    chosen: Math.min(chosen, commands.length - 1),
    choose: setChosen,
    dismiss: () => {
      setDismissed(draft);
    },
  };
};
