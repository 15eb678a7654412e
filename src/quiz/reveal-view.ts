import type { QuizItem } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import { escapeHtml } from '../i18n/index.ts';
import type { Keyboard, View } from '../telegram/index.ts';
import { button, helpButton } from '../telegram/index.ts';
import { buttons, letterOf } from './buttons.ts';
import { control, questionHead, questionText } from './question-view.ts';
import { answered, spread, spreadMinimum, type Tally } from './results.ts';
import type { Session } from './session.ts';

/** Ten blocks are 100 %. */
const barBlocks = 10;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** The right answer, why, and the spread where enough have answered. */
export function revealView(
  session: Session,
  question: number,
  item: QuizItem,
  tally: Tally,
  say: Phrases,
): View {
  const { settings } = session;
  // A poll that was closed shows question and spread itself, without letters; one that was taken away does not.
  const isPollShown = settings.mode === 'polls' && answered(tally) >= spreadMinimum;
  const lines = isPollShown
    ? [questionHead(session, question, say), rightAnswerInWords(item, say), why(item, say)]
    : [
        questionText(session, question, item, say),
        '',
        ...rightAnswer(item, say),
        '',
        ...spreadLines(tally, settings.mode === 'hands' ? 'tooFewHands' : 'tooFew', say),
      ];
  if (!settings.isHostPaced) lines.push('', `⏳ <i>${say.html('quiz:reveal.followsSoon')}</i>`);
  const keyboard: Keyboard = [
    ...(settings.mode === 'buttons'
      ? [
          [
            button(
              say.plain('quiz:reveal.myAnswer'),
              buttons.myAnswer.encode({ session: session.id, question }),
              'primary' as const,
            ),
          ],
        ]
      : []),
    [control(session, question, 'next', say), control(session, question, 'stop', say)],
    [helpButton(say)],
  ];
  return { html: lines.join('\n'), keyboard };
}

/** After one's own answer, alone: what one chose and why it is good, or what would be better. */
export function soloRevealView(
  session: Session,
  question: number,
  item: QuizItem,
  choice: number | undefined,
  say: Phrases,
): View {
  return {
    html: [questionText(session, question, item, say), '', ownFeedback(item, choice, say)].join('\n'),
    keyboard: [
      [control(session, question, 'next', say), control(session, question, 'stop', say)],
      [helpButton(say)],
    ],
  };
}

/** One pupil's own feedback, seen by nobody else. */
export function ownAnswerView(item: QuizItem, choice: number | undefined, say: Phrases): View {
  return { html: ownFeedback(item, choice, say), keyboard: [[helpButton(say)]] };
}

/** The same in the 200 characters of an alert: the beginning carries the essential. */
export function ownAnswerAlert(item: QuizItem, choice: number | undefined, say: Phrases): string {
  const text = item.text[say.language];
  const option = choice === undefined ? undefined : item.options[choice];
  const feedback = option === undefined ? text.explanation : text.options[option.id]?.feedback;
  return [option === undefined ? undefined : `${letterOf(choice ?? 0)}:`, feedback].filter(Boolean).join(' ');
}

/** What one chose and why it is good, or what would be better. */
export function ownFeedback(item: QuizItem, choice: number | undefined, say: Phrases): string {
  const text = item.text[say.language];
  const option = choice === undefined ? undefined : item.options[choice];
  if (option === undefined || choice === undefined) {
    return [say.html('quiz:reveal.youPassed'), ...rightAnswer(item, say)].join('\n');
  }
  const letter = letterOf(choice);
  return [
    say.html(option.isCorrect ? 'quiz:reveal.soloRight' : 'quiz:reveal.soloOther', { letter }),
    escapeHtml(text.options[option.id]?.feedback ?? ''),
    ...(option.isCorrect ? [] : ['', ...rightAnswer(item, say)]),
  ].join('\n');
}

function rightAnswer(item: QuizItem, say: Phrases): string[] {
  const right = item.options.flatMap(({ isCorrect }, choice) => (isCorrect ? [letterOf(choice)] : []));
  return [say.html('quiz:reveal.right', { count: right.length, letters: right.join(', ') }), why(item, say)];
}

function rightAnswerInWords(item: QuizItem, say: Phrases): string {
  const text = item.text[say.language];
  const answers = item.options.flatMap(({ id, isCorrect }) =>
    isCorrect ? (text.options[id]?.label ?? []) : [],
  );
  return say.html('quiz:reveal.rightInWords', { answers: answers.join(' · ') });
}

function why(item: QuizItem, say: Phrases): string {
  return say.html('quiz:reveal.why', { why: item.text[say.language].explanation });
}

function spreadLines(tally: Tally, tooFew: 'tooFew' | 'tooFewHands', say: Phrases): string[] {
  const total = answered(tally);
  const shares = spread(tally);
  if (total === 0) return [say.html('quiz:reveal.nobody')];
  if (shares === undefined) return [`<i>${say.html(`quiz:reveal.${tooFew}`, { count: spreadMinimum })}</i>`];
  return [
    say.html('quiz:reveal.spread', { count: total }),
    ...shares.map(
      (share, choice) => `<code>${letterOf(choice)} ${bar(share)}</code> ${tally.counts[choice] ?? 0}`,
    ),
  ];
}

/** In eighths of a block, so that different counts look different; padded, so that the counts stand below each other. */
function bar(share: number): string {
  const filled = Math.round(share * barBlocks * eighths.length);
  const whole = '█'.repeat(Math.floor(filled / eighths.length));
  return (whole + (eighths[filled % eighths.length] ?? '')).padEnd(barBlocks);
}
