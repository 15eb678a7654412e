import { useRef } from 'preact/hooks';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panelId: string;
}

interface TabListProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}

/** Tabs with one stop for the Tab key; arrow keys, Home and End go from one to the next. */
export const TabList = ({ label, tabs, chosenId, onChoose }: TabListProps) => {
  const area = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const current = tabs.findIndex(({ id }) => id === chosenId);
    const targets: Partial<Record<string, number>> = {
      ArrowRight: (current + 1) % tabs.length,
      ArrowLeft: (current - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    const tab = target === undefined ? undefined : tabs[target];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab.id);
    area.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target ?? 0]?.focus();
  };
  return (
    <div ref={area} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: text, panelId }) => (
        <button
          key={id}
          id={id}
          type="button"
          role="tab"
          aria-selected={id === chosenId}
          aria-controls={panelId}
          tabIndex={id === chosenId ? 0 : -1}
          onClick={() => {
            onChoose(id);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
};
