import { Lighthouse } from './lighthouse.js';

const hueCount = 6;

/** A round mark beside a name: initials on one of six quiet colours, the lighthouse for the bot. */
export const Avatar = ({ name, seed }: { readonly name: string; readonly seed: number | 'bot' }) => {
  if (seed === 'bot') {
    return (
      <span class="avatar bot" aria-hidden="true">
        <Lighthouse />
      </span>
    );
  }
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('');
  return (
    <span class={`avatar hue-${Math.abs(seed) % hueCount}`} aria-hidden="true">
      {initials}
    </span>
  );
};
