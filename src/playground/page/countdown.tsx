import { usePage } from './page-context.js';
import { useNow } from './use-now.js';

const secondMs = 1000;
const minuteSeconds = 60;

/** Time left until a moment, as m:ss; silent for screen readers, which would read every second. */
export const Countdown = ({ until }: { readonly until: number }) => {
  const { texts } = usePage();
  const left = Math.max(0, Math.ceil((until - useNow()) / secondMs));
  const shown = `${Math.floor(left / minuteSeconds)}:${String(left % minuteSeconds).padStart(2, '0')}`;
  return (
    <span class="countdown" role="timer" aria-live="off" aria-label={`${texts.poll.timeLeft} ${shown}`}>
      {shown}
    </span>
  );
};
