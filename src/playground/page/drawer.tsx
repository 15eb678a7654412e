import { useEffect, useState } from 'preact/hooks';
import { ClockPanel } from './clock-panel.js';
import { Complaint } from './complaint.js';
import { FaultsPanel } from './faults-panel.js';
import { GroupsPanel } from './groups-panel.js';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';
import { PersonsPanel } from './persons-panel.js';
import { TabList } from './tab-list.js';
import { useKeptFocus } from './use-kept-focus.js';
import { WirePanel } from './wire-panel.js';

export const drawerId = 'behind-the-scenes';

const parts = ['wire', 'clock', 'faults', 'people'] as const;
type Part = (typeof parts)[number];

const openPanel = (drawer: HTMLElement): HTMLElement | null =>
  drawer.querySelector<HTMLElement>('[role="tabpanel"]');

interface DrawerProps {
  /** True where it takes the whole page and so is its main part. */
  readonly isWholePage: boolean;
  readonly onClose: () => void;
}

/** Behind the scenes: the calls, the clock, faults, and what Telegram itself would let people change. */
export const Drawer = ({ isWholePage, onClose }: DrawerProps) => {
  const Area = isWholePage ? 'main' : 'aside';
  const { texts } = usePage();
  const [part, setPart] = useState<Part>('wire');
  const area = useKeptFocus<HTMLElement>(openPanel);
  useEffect(() => {
    area.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [area]);
  const tabId = (name: Part): string => `drawer-tab-${name}`;
  return (
    <Area
      ref={area}
      id={drawerId}
      class="drawer"
      aria-label={texts.behindTheScenes}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header class="drawer-head">
        <h2>{texts.behindTheScenes}</h2>
        <button type="button" class="round" aria-label={texts.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <TabList
        label={texts.behindTheScenes}
        tabs={parts.map((name) => ({ id: tabId(name), label: texts.drawer[name], panelId: 'drawer-panel' }))}
        chosenId={tabId(part)}
        onChoose={(id) => {
          setPart(parts.find((name) => tabId(name) === id) ?? 'wire');
        }}
      />
      <Complaint place="drawer" />
      <div id="drawer-panel" class="drawer-panel" role="tabpanel" aria-labelledby={tabId(part)} tabIndex={0}>
        {part === 'wire' && <WirePanel />}
        {part === 'clock' && <ClockPanel />}
        {part === 'faults' && <FaultsPanel />}
        {part === 'people' && (
          <>
            <PersonsPanel />
            <GroupsPanel />
          </>
        )}
      </div>
    </Area>
  );
};
