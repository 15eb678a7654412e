import { useEffect, useRef } from 'preact/hooks';
import { usePage } from './page-context.js';
import type { Suggestions } from './use-suggestions.js';

interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: Suggestions;
  readonly onSend: (command: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export const suggestionId = (listId: string, index: number): string => `${listId}-${index}`;

/** The commands offered above the message box; the focus stays in the box. */
export const SuggestionList = ({ id, suggestions, onSend, onKeyDown }: SuggestionListProps) => {
  const { texts } = usePage();
  const list = useRef<HTMLUListElement>(null);
  const { commands, chosen } = suggestions;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, commands.length]);
  return (
    <>
      <p class="visually-hidden" role="status">
        {commands.length > 0 ? texts.commandsOffered(commands.length) : ''}
      </p>
      <ul
        ref={list}
        id={id}
        class="suggestions"
        role="listbox"
        aria-label={texts.commands}
        hidden={commands.length === 0}
        // It scrolls, so it must be reachable; then it answers the same keys as the box.
        tabIndex={0}
        aria-activedescendant={suggestionId(id, chosen)}
        onKeyDown={onKeyDown}
      >
        {commands.map(({ command, description }, index) => (
          <li
            key={command}
            id={suggestionId(id, index)}
            role="option"
            aria-selected={index === chosen}
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              onSend(`/${command}`);
            }}
          >
            <strong>/{command}</strong> <span dir="auto">{description}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
