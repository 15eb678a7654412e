import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { press, pressByKeyboard, seeText, seriousFaults } from './acting.ts';
import { keepScreenshot, openPlayground, say, screenOf, type OpenPlayground } from './playground.ts';

describe('a newcomer plays a quiz in the browser', () => {
  let playground: OpenPlayground;
  beforeEach(async () => {
    playground = await openPlayground();
  });
  afterEach(() => playground.close());

  it('in English, as a teacher and as a pupil, side by side', async () => {
    const page = await playground.newPage();
    const teacher = screenOf(page, 'Ms Rossi');
    const pupil = screenOf(page, 'Giulia');

    await say(teacher, '/quiz');
    await press(teacher, /Scams/);
    await seeText(teacher, '5 questions');
    await keepScreenshot(page, 'setup-en');
    await press(teacher, /Start/);

    for (let number = 1; number <= 5; number++) {
      await seeText(pupil, `Question ${number} of 5`);
      await seeText(pupil, 'Tap your letter');
      await press(pupil, 'B');
      await seeText(pupil, /Salvato: B/);
      if (number === 1) {
        await seeText(teacher, /(?:1 person has|\d+ people have) answered/);
        await press(pupil, /My language/);
        await seeText(pupil, /Domanda 1 di 5/);
        await keepScreenshot(page, 'question-en');
      }
      await press(teacher, /Reveal/);
      await seeText(pupil, /Best answers?:/);
      if (number === 1) {
        await press(pupil, /My answer/);
        await seeText(pupil, /Hai scelto B/);
        await seeText(pupil, 'Only you can see this');
        expect(await teacher.getByText(/Hai scelto B/).count()).toBe(0);
        await keepScreenshot(page, 'reveal-en');
      }
      await press(teacher, number < 5 ? /Next question/ : /To the summary/);
    }

    await seeText(teacher, 'Warning signs you met');
    await press(pupil, /My result/);
    const alert = pupil.getByRole('alertdialog').or(pupil.getByRole('dialog'));
    await alert.getByText(/Risposte giuste: \d su 5/).waitFor();
    await keepScreenshot(page, 'summary-en');
    await page.keyboard.press('Escape');
    await alert.waitFor({ state: 'hidden' });
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('in Italian, on a dark phone, with the keyboard alone', async () => {
    const page = await playground.newPage({
      viewport: { width: 390, height: 844 },
      locale: 'it-IT',
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    const teacher = screenOf(page, 'Ms Rossi');
    await say(teacher, '/language');
    await pressByKeyboard(teacher, /Italiano/);
    await seeText(teacher, 'In che lingua parlo in questo gruppo?');
    await say(teacher, '/quiz');
    await pressByKeyboard(teacher, /Minacce/);
    await seeText(teacher, '5 domande');
    await pressByKeyboard(teacher, /Inizia/);
    await seeText(teacher, 'Domanda 1 di 5');
    await seeText(teacher, 'Tocca la tua lettera');
    await keepScreenshot(page, 'question-it-phone-dark');
    await pressByKeyboard(teacher, 'A');
    await seeText(teacher, /Saved: A|Salvato: A/);
    await pressByKeyboard(teacher, /Pausa/);
    await seeText(teacher, 'In pausa');
    await pressByKeyboard(teacher, /Soluzione/);
    await seeText(teacher, /Rispost[ae] miglior[ei]:/);
    await keepScreenshot(page, 'reveal-it-phone-dark');
    await pressByKeyboard(teacher, /Ferma/);
    await seeText(teacher, /quiz fermato/);
    await keepScreenshot(page, 'summary-it-phone-dark');
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});
