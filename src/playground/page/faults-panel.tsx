import { useState } from 'preact/hooks';
import type { FaultView } from '../contract.ts';
import { usePage } from './page-context.js';

const kinds: readonly FaultView['kind'][] = [
  'too-many-requests',
  'blocked',
  'server-error',
  'reset-before-acceptance',
  'reset-after-acceptance',
];

/** The calls that matter most when they fail; any other can be typed. */
const commonMethods = [
  '*',
  'sendMessage',
  'editMessageText',
  'answerCallbackQuery',
  'sendPoll',
  'stopPoll',
  'deleteMessage',
  'getUpdates',
];

const defaultRetrySeconds = 5;
const maxTimes = 100;
const maxRetrySeconds = 600;

/** Prepares what the bot's next calls meet, and lists what is still waiting. */
export const FaultsPanel = () => {
  const { world, texts, act } = usePage();
  const [fault, setFault] = useState<FaultView>({
    method: 'sendMessage',
    kind: 'too-many-requests',
    times: 1,
  });
  const [retryAfterSeconds, setRetryAfterSeconds] = useState(defaultRetrySeconds);
  const isFlood = fault.kind === 'too-many-requests';
  const { drawer } = texts;
  return (
    <>
      <h3 class="visually-hidden">{drawer.faults}</h3>
      <p class="note">{drawer.faultsNote}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          const method = fault.method.trim();
          void act(
            { type: 'inject-fault', fault: { ...fault, method, ...(isFlood ? { retryAfterSeconds } : {}) } },
            'drawer',
          );
        }}
      >
        <label>
          <span>
            {drawer.method} <small>({drawer.anyMethod})</small>
          </span>
          <input
            list="bot-methods"
            required
            value={fault.method}
            onInput={({ currentTarget: { value } }) => {
              setFault({ ...fault, method: value });
            }}
          />
        </label>
        <datalist id="bot-methods">
          {commonMethods.map((method) => (
            <option key={method} value={method} />
          ))}
        </datalist>
        <label>
          <span>{drawer.kind}</span>
          <select
            value={fault.kind}
            onChange={({ currentTarget: { value } }) => {
              const kind = kinds.find((known) => known === value);
              if (kind !== undefined) setFault({ ...fault, kind });
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {drawer.fault[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{drawer.times}</span>
          <input
            type="number"
            required
            min={1}
            max={maxTimes}
            value={fault.times}
            onInput={({ currentTarget }) => {
              setFault({ ...fault, times: currentTarget.valueAsNumber });
            }}
          />
        </label>
        {isFlood && (
          <label>
            <span>{drawer.retryAfter}</span>
            <input
              type="number"
              required
              min={1}
              max={maxRetrySeconds}
              value={retryAfterSeconds}
              onInput={({ currentTarget }) => {
                setRetryAfterSeconds(currentTarget.valueAsNumber);
              }}
            />
          </label>
        )}
        <button type="submit" class="main">
          {drawer.inject}
        </button>
      </form>
      {world.faults.length === 0 ? (
        <p class="note">{drawer.noFaults}</p>
      ) : (
        <>
          <ul class="faults">
            {world.faults.map(({ method, kind, times }, index) => (
              <li key={index}>
                <code>{method}</code> {drawer.fault[kind]} <strong>{drawer.timesLeft(times)}</strong>
              </li>
            ))}
          </ul>
          <button type="button" class="plain" onClick={() => void act({ type: 'clear-faults' }, 'drawer')}>
            {drawer.clearFaults}
          </button>
        </>
      )}
    </>
  );
};
