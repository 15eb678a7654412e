import { useState } from 'preact/hooks';
import type { PollView } from '../contract.ts';
import { usePage } from './page-context.js';

interface PollOptionsProps {
  readonly poll: PollView;
  readonly labelledBy: string;
  readonly chosen: readonly number[];
  readonly onVote: (options: readonly number[]) => Promise<void>;
}

/** What can be chosen: one press votes where one answer counts; where several do, they are ticked and sent. */
export const PollOptions = ({ poll, labelledBy, chosen, onVote }: PollOptionsProps) => {
  const { texts } = usePage();
  const [ticked, setTicked] = useState<readonly number[]>(chosen);
  if (!poll.allowsMultipleAnswers) {
    return (
      <div class="poll-options" role="group" aria-labelledby={labelledBy}>
        {poll.options.map((option, index) => (
          <button
            key={index}
            type="button"
            aria-pressed={chosen.includes(index)}
            onClick={() => void onVote([index])}
          >
            <span class="ring" aria-hidden="true" />
            <span dir="auto">{option.text}</span>
          </button>
        ))}
      </div>
    );
  }
  return (
    <form
      class="poll-options"
      onSubmit={(event) => {
        event.preventDefault();
        void onVote(ticked.toSorted((one, other) => one - other));
      }}
    >
      <div role="group" aria-labelledby={labelledBy}>
        {poll.options.map((option, index) => (
          <label key={index}>
            <input
              type="checkbox"
              checked={ticked.includes(index)}
              onChange={({ currentTarget }) => {
                setTicked(
                  currentTarget.checked ? [...ticked, index] : ticked.filter((known) => known !== index),
                );
              }}
            />
            <span dir="auto">{option.text}</span>
          </label>
        ))}
      </div>
      <button type="submit" class="main" disabled={ticked.length === 0}>
        {texts.poll.vote}
      </button>
    </form>
  );
};
