import { useState } from 'preact/hooks';
import type { WireEntry } from '../contract.ts';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

const Call = ({ entry }: { readonly entry: WireEntry }) => {
  const { texts, language } = usePage();
  const [isOpen, setOpen] = useState(false);
  const refusal = [entry.errorCode, entry.description].filter((word) => word !== undefined).join(' ');
  return (
    <li class={entry.ok ? 'call' : 'call refused'}>
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>
          <Icon name={entry.ok ? 'check' : 'cross'} />
          <span class="visually-hidden">{entry.ok ? texts.drawer.accepted : texts.drawer.refused}</span>
          <code>{entry.method}</code>
          <time dateTime={new Date(entry.at).toISOString()}>
            {new Date(entry.at).toLocaleTimeString(language, { hourCycle: 'h23' })}
          </time>
        </summary>
        {isOpen && (
          <pre tabIndex={0} aria-label={entry.method}>
            {JSON.stringify(entry.parameters, undefined, 2)}
          </pre>
        )}
      </details>
      {!entry.ok && (
        <p>
          {texts.drawer.refused}: {refusal}
        </p>
      )}
    </li>
  );
};

/** What went over the wire, newest first. */
export const WirePanel = () => {
  const { world, texts } = usePage();
  return (
    <>
      <h3 class="visually-hidden">{texts.drawer.wire}</h3>
      <p class="note">{world.wire.length === 0 ? texts.drawer.noWire : texts.drawer.wireNote}</p>
      <ol class="wire">
        {world.wire.toReversed().map((entry) => (
          <Call key={entry.number} entry={entry} />
        ))}
      </ol>
    </>
  );
};
