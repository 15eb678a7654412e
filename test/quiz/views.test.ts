import { join } from 'node:path';
import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { languages, phrases } from '../../src/i18n/index.ts';
import { buttons, isControl } from '../../src/quiz/buttons.ts';
import { sendPoll } from '../../src/quiz/poll.ts';
import { announcementView, questionView } from '../../src/quiz/question-view.ts';
import { ownAnswerAlert, ownAnswerView, revealView } from '../../src/quiz/reveal-view.ts';
import { ownResultText } from '../../src/quiz/summary-view.ts';
import { telegramLimits, truncate } from '../../src/telegram/index.ts';
import { english, itemSaying, libraryOf } from '../content/library-of.ts';
import { faultsOf, holesIn, markedIn, offersHelp, textOf } from '../shown.ts';
import { viewsAround, viewsOfItem } from './every-view.ts';
import { newSession, noonMs, sessionAt } from './sessions.ts';

const library = await loadContent(join(import.meta.dirname, '../../content'));
const views = languages.flatMap((language) => [
  ...library.quizItems.flatMap((item) => viewsOfItem(item, phrases(language))),
  ...viewsAround(library, phrases(language)),
]);
const en = phrases('en');

describe('every screen of the quiz, with all our content, in every mode, step and language', () => {
  it('is taken by Telegram and reads without holes', () => {
    const faults = views.flatMap(({ name, view }) => faultsOf(view).map((fault) => `${name}: ${fault}`));
    expect(views.length).toBeGreaterThan(library.quizItems.length * languages.length);
    expect(faults).toEqual([]);
  });

  it('offers help', () => {
    expect(views.filter(({ view }) => !offersHelp(view)).map(({ name }) => name)).toEqual([]);
  });

  it.each(languages)('is announced in %s before it is there', (language) => {
    expect(faultsOf(announcementView(newSession({}, { items: ['a'] }), 0, phrases(language)))).toEqual([]);
  });
});

describe('what one pupil sees alone', () => {
  it('fits a toast or an alert once shortened, and says something', () => {
    const alerts = languages.flatMap((language) => {
      const say = phrases(language);
      const own = [0, 5].map((answered) => ownResultText({ answered, right: answered, questions: 5 }, say));
      const answers = library.quizItems.flatMap((item) =>
        [undefined, ...item.options.keys()].map((choice) => ownAnswerAlert(item, choice, say)),
      );
      const toasts = [
        say.plain('quiz:question.saved', { letter: 'A' }),
        say.plain('quiz:question.late'),
        say.plain('help:brief'),
        say.plain('wentWrong'),
        say.plain('quiz:setup.pollsNeedMore', { count: 8 }),
      ];
      // Whole, because nobody can ask for the rest of them.
      expect([...own, ...toasts].filter((text) => text.length > telegramLimits.toastChars)).toEqual([]);
      return [...own, ...toasts, ...answers];
    });
    const shown = alerts.map((alert) => truncate(alert, telegramLimits.toastChars));
    expect(shown.filter((text) => text.trim().length < 5 || text.length > telegramLimits.toastChars)).toEqual(
      [],
    );
    expect(shown.flatMap(holesIn)).toEqual([]);
  });
});

describe('a Telegram poll', () => {
  it.each(languages)('of every item keeps Telegram’s limits in %s', async (language) => {
    const sent: Record<string, unknown>[] = [];
    const api = new Api('1:token');
    api.config.use((_call, _method, payload) => {
      sent.push({ ...payload });
      // Only what sendPoll reads of the sent message.
      return Promise.resolve({ ok: true, result: { message_id: 1, poll: { id: 'p' } } } as never);
    });
    for (const item of library.quizItems) {
      const session = {
        ...sessionAt({ name: 'asking', question: 0 }, [item.id], { mode: 'polls' }),
        language,
      };
      await sendPoll(api, { chatId: -1 }, session, 0, item);
    }
    expect(sent).toHaveLength(library.quizItems.length);
    for (const { question, options, explanation, description, correct_option_ids: right } of sent) {
      expect(String(question).length).toBeLessThanOrEqual(telegramLimits.pollQuestionChars);
      const labels = (options as { text: string }[]).map(({ text }) => text.length);
      expect(Math.min(...labels)).toBeGreaterThan(0);
      expect(Math.max(...labels)).toBeLessThanOrEqual(telegramLimits.pollOptionChars);
      expect(String(explanation).length).toBeLessThanOrEqual(telegramLimits.pollExplanationChars);
      expect(String(explanation).split('\n').length).toBeLessThanOrEqual(3);
      expect((typeof description === 'string' ? description : '').length).toBeLessThanOrEqual(
        telegramLimits.pollDescriptionChars,
      );
      expect((right as number[]).length).toBeGreaterThan(0);
    }
  });
});

describe('text that looks like markup', () => {
  const hostile = '<b>&"</i>';
  const said = {
    question: `${hostile} question`,
    message: `${hostile} message`,
    explanation: `${hostile} why`,
    options: Object.fromEntries(
      Object.keys(english().options).map((id) => [
        id,
        { label: `${hostile} label`, feedback: `${hostile} feedback` },
      ]),
    ),
  };
  const item = { ...itemSaying(said, said), genuine: false, kind: 'judge-message' as const };
  const one = { name: hostile, description: hostile, prompts: [hostile] };
  const sign = { name: hostile, description: hostile, action: hostile };
  const hostileLibrary = libraryOf([item], {
    topics: [{ id: 'grooming', symbol: '<', text: { en: one, it: one } }],
    flags: [{ id: 'RF01', severity: 3, text: { en: sign, it: sign } }],
  });

  it('is shown as it was written, wherever it stands', () => {
    const shown = [...viewsOfItem(item, en), ...viewsAround(hostileLibrary, en)];
    const texts = shown.map(({ view }) => textOf(view));
    expect(shown.flatMap(({ view }) => faultsOf(view))).toEqual([]);
    for (const part of ['question', 'message', 'why', 'label', 'feedback']) {
      expect(texts.some((text) => text.includes(`${hostile} ${part}`))).toBe(true);
    }
    expect(texts.some((text) => text.includes(`Quiz: < ${hostile}\n${hostile}`))).toBe(true);
  });

  it('makes nothing bold', () => {
    const open = sessionAt({ name: 'open', question: 0, closesAt: noonMs }, [item.id]);
    const marked = markedIn(questionView(open, 0, item, 0, en));
    expect(marked.filter((text) => text.includes('question'))).toEqual([]);
  });
});

describe('the question', () => {
  const item = itemSaying({ message: 'Hi! You won.' });
  const open = sessionAt({ name: 'open', question: 0, closesAt: noonMs }, [item.id, 'b']);
  const labels = (view: ReturnType<typeof questionView>) => view.keyboard.flat().map(({ label }) => label);

  it('has one button for each answer, which carries that answer', () => {
    const view = questionView(open, 0, item, 3, en);
    const answers = view.keyboard.flat().flatMap(({ label, press }) => {
      const values = 'data' in press ? buttons.answer.decode(press.data) : undefined;
      return values === undefined ? [] : [[label, values.question, values.choice]];
    });
    expect(answers).toEqual([
      ['A', 0, 0],
      ['B', 0, 1],
      ['C', 0, 2],
    ]);
  });

  it('says inside the same bubble that a message to judge is an example', () => {
    const quoted = markedIn(questionView(open, 0, item, 3, en)).find((text) => text.includes('You won'));
    expect(quoted).toBe('TRAINING EXAMPLE\nHi! You won.');
  });

  it('offers to pause while it runs and to go on while it is paused', () => {
    const paused = { ...open, step: { name: 'paused' as const, question: 0, remainingMs: 5_000 } };
    expect(labels(questionView(open, 0, item, 3, en))).toContain('⏸ Pause');
    expect(labels(questionView(paused, 0, item, 3, en))).toContain('▶️ Go on');
    expect(labels(questionView(paused, 0, item, 3, en))).not.toContain('⏸ Pause');
  });
});

describe('the reveal', () => {
  const item = itemSaying({});
  const revealed = sessionAt({ name: 'revealed', question: 0, isSkipped: false, nextAt: null }, [
    item.id,
    'b',
  ]);

  it('shows no bars over seven answers, and bars over eight', () => {
    const few = textOf(revealView(revealed, 0, item, { counts: [7, 0, 0] }, en));
    const enough = textOf(revealView(revealed, 0, item, { counts: [6, 2, 0] }, en));
    expect(few).toContain('Fewer than 8 answers');
    expect(few).not.toMatch(/█|▏|\b7\b/);
    expect(enough).toContain('8 answers:');
    expect(enough).toContain('A ███████▌   6');
  });

  it('leads to the next question, and after the last one to the summary', () => {
    const next = (items: readonly string[]) =>
      revealView({ ...revealed, items }, 0, item, { counts: [] }, en)
        .keyboard.flat()
        .find(isControl)?.label;
    expect(next([item.id, 'b'])).toBe('▶️ Next question');
    expect(next([item.id])).toBe('🏁 To the summary');
  });

  it('tells a pupil who chose another answer what is better, without saying wrong', () => {
    const text = textOf(ownAnswerView(item, 1, en));
    expect(text).toMatch(/You chose B.*It feels kind.*Best answer: A/s);
    expect(text).not.toMatch(/wrong|incorrect/i);
  });
});
