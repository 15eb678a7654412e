import { useState } from 'preact/hooks';
import type { MessageView, PollView } from '../contract.ts';
import { Countdown } from './countdown.js';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';
import { PollOptions } from './poll-options.js';
import { useScreen } from './screen-context.js';
import type { Texts } from './texts.js';

const kindText = (poll: PollView, texts: Texts): string => {
  if (poll.isClosed) return texts.poll.closed;
  if (poll.kind === 'quiz') return poll.isAnonymous ? texts.poll.anonymousQuiz : texts.poll.openQuiz;
  return poll.isAnonymous ? texts.poll.anonymous : texts.poll.open;
};

const PollResults = ({ poll, chosen }: { readonly poll: PollView; readonly chosen: readonly number[] }) => {
  const { texts } = usePage();
  const areNumbersShown = poll.isClosed || !poll.hidesResultsUntilClosed;
  const votes = poll.options.reduce((sum, option) => sum + option.votes, 0);
  return (
    <ul class="poll-results">
      {poll.options.map((option, index) => {
        const share = votes === 0 ? 0 : Math.round((option.votes / votes) * 100);
        const isChosen = chosen.includes(index);
        const isRight = areNumbersShown && (poll.correctOptionIds?.includes(index) ?? false);
        const isWrong = areNumbersShown && poll.kind === 'quiz' && isChosen && !isRight;
        return (
          <li key={index} class={isRight ? 'right' : isWrong ? 'wrong' : ''}>
            <span class="poll-share">
              {areNumbersShown ? texts.poll.percent(share) : isChosen && <Icon name="check" />}
            </span>
            <span dir="auto">
              {option.text}
              {isChosen && <em class="poll-mark">{texts.poll.yours}</em>}
              {isRight && (
                <em class="poll-mark">
                  <Icon name="check" /> {texts.poll.right}
                </em>
              )}
              {isWrong && (
                <em class="poll-mark">
                  <Icon name="cross" /> {texts.poll.wrong}
                </em>
              )}
            </span>
            {areNumbersShown && (
              <span class="poll-bar" aria-hidden="true">
                <span style={{ width: `${share}%` }} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** A poll or quiz as one person sees it: options until they voted, results after, hidden ones hidden. */
export const Poll = ({ message, poll }: { readonly message: MessageView; readonly poll: PollView }) => {
  const { texts, act } = usePage();
  const { screen, person } = useScreen();
  const questionId = `poll-${screen.id}-${message.key}`;
  const [isChanging, setChanging] = useState(false);
  const chosen = poll.chosen[person.id] ?? [];
  const hasVoted = chosen.length > 0;
  const isAsking = !poll.isClosed && (!hasVoted || isChanging);
  const areNumbersShown = poll.isClosed || (hasVoted && !poll.hidesResultsUntilClosed);
  const voters = Math.max(
    Object.values(poll.chosen).filter((options) => options.length > 0).length,
    poll.allowsMultipleAnswers ? 0 : poll.options.reduce((sum, option) => sum + option.votes, 0),
  );
  const vote = async (options: readonly number[]): Promise<void> => {
    if (await act({ type: 'vote', personId: person.id, key: message.key, options }, screen.id))
      setChanging(false);
  };
  return (
    <div class="poll">
      <p class="poll-question" id={questionId} dir="auto">
        {poll.question}
      </p>
      {poll.description !== undefined && (
        <p class="poll-description" dir="auto">
          {poll.description}
        </p>
      )}
      <p class="poll-kind">
        {kindText(poll, texts)}
        {poll.allowsMultipleAnswers && isAsking && <> · {texts.poll.several}</>}
        {!poll.isClosed && poll.closesAt !== undefined && <Countdown until={poll.closesAt} />}
      </p>
      {isAsking ? (
        <PollOptions poll={poll} labelledBy={questionId} chosen={chosen} onVote={vote} />
      ) : (
        <PollResults poll={poll} chosen={chosen} />
      )}
      {areNumbersShown && poll.explanation !== undefined && (
        <p class="poll-explanation" dir="auto">
          <strong>{texts.poll.explanation}:</strong> {poll.explanation}
        </p>
      )}
      <p class="poll-foot">
        {texts.poll.voters(voters)}
        {hasVoted && !areNumbersShown && <> · {texts.poll.hidden}</>}
        {hasVoted && !poll.isClosed && poll.allowsRevoting && (
          <>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                setChanging(!isChanging);
              }}
            >
              {isChanging ? texts.poll.keep : texts.poll.change}
            </button>
            <button type="button" class="quiet" onClick={() => void vote([])}>
              {texts.poll.retract}
            </button>
          </>
        )}
      </p>
    </div>
  );
};
