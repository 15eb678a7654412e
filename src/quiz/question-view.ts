import type { QuizItem } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import { escapeHtml } from '../i18n/index.ts';
import type { Button, Keyboard, View } from '../telegram/index.ts';
import { button, helpButton } from '../telegram/index.ts';
import { buttons, type Control, letterOf } from './buttons.ts';
import type { Session } from './session.ts';

/**
 * What announces a question. It is sent first and then edited into the question: an edit can be repeated
 * after a fault without asking twice, a sent message cannot.
 */
export function announcementView(session: Session, question: number, say: Phrases): View {
  return { html: say.html('quiz:question.announce', position(session, question)), keyboard: [] };
}

/** The question with private buttons, and how many have answered so far. */
export function questionView(
  session: Session,
  question: number,
  item: QuizItem,
  answeredCount: number,
  say: Phrases,
): View {
  const { step, settings } = session;
  const isTimed = settings.mode === 'buttons';
  const lines = [questionText(session, question, item, say), ''];
  if (step.name === 'paused') lines.push(say.html('quiz:question.paused'));
  else if (isTimed) lines.push(say.html('quiz:question.timed', { count: settings.questionSeconds }));
  else lines.push(say.html('quiz:question.untimed'));
  if (isTimed) lines.push(`👥 ${answeredLine(answeredCount, say)}`);
  return {
    html: lines.join('\n'),
    keyboard: [
      item.options.map((_, choice) =>
        button(letterOf(choice), buttons.answer.encode({ session: session.id, question, choice })),
      ),
      ...(isTimed
        ? hostRows(
            session,
            question,
            say,
            step.name === 'paused' ? ['resume', 'reveal'] : ['pause', 'reveal'],
          )
        : [[control(session, question, 'skip', say), control(session, question, 'stop', say)]]),
      isTimed ? [languageButton(session, question, say), helpButton(say)] : [helpButton(say)],
    ],
  };
}

/** The question as a teacher reads it out, with counters for raised hands. */
export function handsView(
  session: Session,
  question: number,
  item: QuizItem,
  counts: readonly number[],
  say: Phrases,
): View {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const step = (choice: number, change: string, label: string) =>
    button(label, buttons.hands.encode({ session: session.id, question, choice, change }));
  return {
    html: [
      questionText(session, question, item, say),
      '',
      say.html('quiz:question.hands'),
      `✋ ${say.html('quiz:question.handsTotal', { count: total })}: ${item.options
        .map((_, choice) => `<b>${letterOf(choice)}</b> ${counts[choice] ?? 0}`)
        .join(' · ')}`,
    ].join('\n'),
    keyboard: [
      ...item.options.map((_, choice) => [
        step(choice, 'less', `${letterOf(choice)} −1`),
        step(choice, 'more', `${letterOf(choice)} +1`),
        step(choice, 'five-more', `${letterOf(choice)} +5`),
      ]),
      [button(say.plain('quiz:question.showAnswer'), controlData(session, question, 'reveal'), 'primary')],
      [control(session, question, 'skip', say), control(session, question, 'stop', say)],
      [helpButton(say)],
    ],
  };
}

/** The question in one pupil's own language, seen by nobody else; its buttons answer as the others do. */
export function ownLanguageView(session: Session, question: number, item: QuizItem, say: Phrases): View {
  return {
    html: questionText(session, question, item, say),
    keyboard: [
      item.options.map((_, choice) =>
        button(letterOf(choice), buttons.answer.encode({ session: session.id, question, choice })),
      ),
      [helpButton(say)],
    ],
  };
}

/** Under a Telegram poll: what the host can do. A poll's own clock cannot be paused. */
export function pollKeyboard(session: Session, question: number, say: Phrases): Keyboard {
  return [...hostRows(session, question, say, ['reveal']), [helpButton(say)]];
}

/** A question that ends without an answer: skipped by the host, or cut off by the end of the quiz. */
export function endedQuestionView(question: number, isSkipped: boolean, say: Phrases): View {
  return {
    html: say.html(isSkipped ? 'quiz:question.skipped' : 'quiz:question.closed', { number: question + 1 }),
    keyboard: [[helpButton(say)]],
  };
}

/** Number, question, the message to judge where there is one, and the lettered answers. */
export function questionText(session: Session, question: number, item: QuizItem, say: Phrases): string {
  return [questionHead(session, question, say), '', itemText(item, say)].join('\n');
}

/** The item itself: the question, the message to judge where there is one, and the lettered answers. */
export function itemText(item: QuizItem, say: Phrases): string {
  const text = item.text[say.language];
  return [
    escapeHtml(text.question),
    ...(text.message === undefined ? [] : [trainingMessage(text.message, say)]),
    '',
    ...item.options.map(
      ({ id }, choice) => `<b>${letterOf(choice)}</b>  ${escapeHtml(text.options[id]?.label ?? '')}`,
    ),
  ].join('\n');
}

/** "Question 2 of 5". */
export function questionHead(session: Session, question: number, say: Phrases): string {
  return say.html('quiz:question.head', position(session, question));
}

/** The label stands in the same bubble, so that a screenshot cannot pass the example off as real. */
function trainingMessage(message: string, say: Phrases): string {
  return `<blockquote><b>${say.html('quiz:question.trainingExample')}</b>\n${escapeHtml(message)}</blockquote>`;
}

function answeredLine(count: number, say: Phrases): string {
  return count === 0
    ? say.html('quiz:question.answered_zero')
    : say.html('quiz:question.answered', { count });
}

function position(session: Session, question: number): { number: number; total: number } {
  return { number: question + 1, total: session.items.length };
}

function hostRows(session: Session, question: number, say: Phrases, first: readonly Control[]): Keyboard {
  return [
    first.map((what) => control(session, question, what, say)),
    [control(session, question, 'skip', say), control(session, question, 'stop', say)],
  ];
}

/** A button of the host; anybody else who presses it is told so. */
export function control(session: Session, question: number, what: Control, say: Phrases): Button {
  const labels = {
    pause: say.plain('quiz:question.pause'),
    resume: say.plain('quiz:question.resume'),
    reveal: say.plain('quiz:question.reveal'),
    skip: say.plain('quiz:question.skip'),
    next: say.plain(question + 1 < session.items.length ? 'quiz:reveal.next' : 'quiz:reveal.finish'),
    stop: say.plain('quiz:question.stop'),
  };
  return button(labels[what], controlData(session, question, what));
}

function controlData(session: Session, question: number, what: Control): string {
  return buttons.control.encode({ session: session.id, question, what });
}

function languageButton(session: Session, question: number, say: Phrases): Button {
  return button(
    say.plain('quiz:question.myLanguage'),
    buttons.myLanguage.encode({ session: session.id, question }),
  );
}
