import { usePage } from './page-context.js';
import { useNow } from './use-now.js';

const secondMs = 1000;
const hourMs = 3_600_000;

const steps = [
  { name: 'seconds10', byMs: 10 * secondMs },
  { name: 'minute', byMs: 60 * secondMs },
  { name: 'hour', byMs: hourMs },
  { name: 'day', byMs: 24 * hourMs },
] as const;

/** The playground's own time, and the way to turn it forward. */
export const ClockPanel = () => {
  const { texts, language, act } = usePage();
  const now = new Date(useNow());
  return (
    <>
      <h3 class="visually-hidden">{texts.drawer.clock}</h3>
      <p>{texts.drawer.now}</p>
      <p class="clock">
        <time dateTime={now.toISOString()}>
          {now.toLocaleString(language, { dateStyle: 'full', timeStyle: 'medium' })}
        </time>
      </p>
      <p class="note">{texts.drawer.clockNote}</p>
      <div class="button-row">
        {steps.map(({ name, byMs }) => (
          <button
            key={name}
            type="button"
            class="plain"
            onClick={() => void act({ type: 'advance-clock', byMs }, 'drawer')}
          >
            {texts.advance[name]}
          </button>
        ))}
      </div>
    </>
  );
};
