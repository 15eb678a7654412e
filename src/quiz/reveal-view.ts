import type { QuizItem } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import { escapeHtml } from '../i18n/index.ts';
import type { Keyboard, View } from '../telegram/index.ts';
import { button, helpButton } from '../telegram/index.ts';
import { buttons, letterOf } from './buttons.ts';
import { control, questionText } from './question-view.ts';
import { answered, spread, spreadMinimum, type Tally } from './results.ts';
import type { Session } from './session.ts';

/** Ten blocks are 100 %. */
const barBlocks = 10;

/** The right answer, why, and the spread where enough have answered. Polls show their question themselves. */
export function revealView(
  session: Session,
  question: number,
  item: QuizItem,
  tally: Tally,
  say: Phrases,
): View {
  const { settings } = session;
  const lines = settings.mode === 'polls' ? [] : [questionText(session, question, item, say), ''];
  lines.push(...rightAnswer(item, say), '', ...spreadLines(tally, say));
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

function ownFeedback(item: QuizItem, choice: number | undefined, say: Phrases): string {
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
  return [
    say.html('quiz:reveal.right', { count: right.length, letters: right.join(', ') }),
    say.html('quiz:reveal.why', { why: item.text[say.language].explanation }),
  ];
}

function spreadLines(tally: Tally, say: Phrases): string[] {
  const total = answered(tally);
  const shares = spread(tally);
  if (total === 0) return [say.html('quiz:reveal.nobody')];
  if (shares === undefined) return [`<i>${say.html('quiz:reveal.tooFew', { count: spreadMinimum })}</i>`];
  return [
    say.html('quiz:reveal.spread', { count: total }),
    ...shares.map(
      (share, choice) => `<code>${letterOf(choice)} ${bar(share)}</code> ${tally.counts[choice] ?? 0}`,
    ),
  ];
}

function bar(share: number): string {
  const filled = Math.round(share * barBlocks);
  return '▓'.repeat(filled) + '░'.repeat(barBlocks - filled);
}
