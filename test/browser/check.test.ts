import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openChat, press, pressByKeyboard, seeText, seriousFaults } from './acting.ts';
import { keepScreenshot, openPlayground, say, screenOf, type OpenPlayground } from './playground.ts';

describe('somebody asks whether a message is a scam, in the browser', () => {
  let playground: OpenPlayground;
  beforeEach(async () => {
    playground = await openPlayground();
  });
  afterEach(() => playground.close());

  it('an adult forwards one in English while a pupil pastes one in Italian', async () => {
    const page = await playground.newPage();
    const adult = screenOf(page, 'Ms Rossi');
    const pupil = screenOf(page, 'Giulia');
    for (const screen of [adult, pupil]) await openChat(screen, /^Faro/);

    await adult.getByRole('button', { name: /Attach/ }).click();
    await page.getByRole('menuitem', { name: /example/i }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /parcel/i })
      .first()
      .click();
    await seeText(adult, 'Very likely a scam.');
    await seeText(adult, /shows one address and opens another/);
    await say(
      pupil,
      'Poste: il tuo pacco è in giacenza, paga 1,99 € entro oggi: https://poste-consegna.top/p',
    );
    await seeText(pupil, 'Molto probabilmente è una truffa.');
    await seeText(pupil, /poste-consegna\[\.\]top usa il nome di Poste Italiane/);
    await keepScreenshot(page, 'check-answers');

    await press(adult, /It already happened/);
    await press(adult, /I paid/);
    await seeText(adult, /Call your bank now/);
    await press(pupil, /È già successo/);
    await press(pupil, /dato codici o dati/);
    await seeText(pupil, /cambiala subito/);
    await keepScreenshot(page, 'check-first-steps');
    await press(adult, /Back/);
    await seeText(adult, /What has happened/);
    await press(adult, /Back/);
    await seeText(adult, 'What to do now');
    await press(adult, /Where to report/);
    await seeText(adult, /commissariatodips\.it/);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('in a group only who asked sees the answer, and elsewhere a mention is answered for everybody', async () => {
    const page = await playground.newPage();
    const teacher = screenOf(page, 'Ms Rossi');
    const pupil = screenOf(page, 'Giulia');
    await say(teacher, 'Congratulations, you have won a phone! Claim it now: https://free-prize.top/win');
    await seeText(pupil, /free-prize\.top/);
    await reply(pupil, /free-prize\.top/, '/check');
    await seeText(pupil, 'Only you can see this');
    await keepScreenshot(page, 'check-in-group');
    await seeText(pupil, /Molto probabilmente è una truffa/);
    expect(await teacher.getByText(/truffa/).count()).toBe(0);
    await keepScreenshot(page, 'check-in-group');

    await openChat(pupil, /^Volley/);
    await say(pupil, 'Hai vinto un telefono! Ritiralo qui: https://premio-gratis.top/x');
    await reply(pupil, /premio-gratis\.top/, '');
    await pupil.getByRole('button', { name: /guest/i }).click();
    await pupil.getByRole('textbox').or(pupil.getByRole('combobox')).last().press('Enter');
    await seeText(pupil, /truffa/);
    await keepScreenshot(page, 'check-as-guest');
    await page.context().close();
  });

  it('a cry for help is not taken for a scam, on a dark phone, with the keyboard alone', async () => {
    const page = await playground.newPage({
      viewport: { width: 390, height: 844 },
      locale: 'it-IT',
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    const person = screenOf(page, 'Ms Rossi');
    await openChat(person, /^Faro/);
    await say(person, 'uno mi ricatta con una foto e vuole soldi, ho paura');
    await seeText(person, /(?:Ti credo|I believe you)/);
    await keepScreenshot(page, 'check-cry-phone-dark');
    await pressByKeyboard(person, /(?:Che cosa dire a un adulto|What to say to an adult)/);
    await seeText(person, /(?:È successa una cosa online|Something happened online)/);
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});

/** Replies through the message's own menu; an empty text only begins the reply. */
async function reply(screen: Locator, message: RegExp, text: string): Promise<void> {
  const bubble = screen.locator('li.message').filter({ hasText: message }).last();
  await bubble
    .getByRole('button', { name: /Message options|Reply|actions|menu/i })
    .first()
    .click();
  await screen.page().getByRole('menuitem', { name: /Reply/ }).click();
  if (text === '') return;
  // Escape, which `say` presses to close the suggestions, would give up the reply.
  const composer = screen.getByRole('textbox').or(screen.getByRole('combobox')).last();
  await composer.fill(text);
  await composer.press('Enter');
}
