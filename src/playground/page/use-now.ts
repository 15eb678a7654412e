import { useEffect, useState } from 'preact/hooks';
import { usePage } from './page-context.js';

const tickMs = 500;

/** The playground's time in milliseconds since the epoch, going on by itself between the server's words. */
export const useNow = (): number => {
  const { state, world } = usePage();
  const [, setTicks] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => {
      setTicks((ticks) => ticks + 1);
    }, tickMs);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return world.now + (Date.now() - state.nowReceivedAt);
};
