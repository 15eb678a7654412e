import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openChat, press, seeText, seriousFaults } from './acting.ts';
import { keepScreenshot, openPlayground, say, screenOf, type OpenPlayground } from './playground.ts';

describe('the way to help and what is held, in the browser', () => {
  let playground: OpenPlayground;
  beforeEach(async () => {
    playground = await openPlayground();
  });
  afterEach(() => playground.close());

  it('a first meeting in English, and help step by step in Italian', async () => {
    const page = await playground.newPage();
    const adult = screenOf(page, 'Ms Rossi');
    const pupil = screenOf(page, 'Giulia');
    for (const screen of [adult, pupil]) await openChat(screen, /^Faro/);
    await say(adult, '/start');
    await seeText(adult, '1 / 3');
    await say(pupil, 'SOS');
    await seeText(pupil, 'Prima di tutto');
    await keepScreenshot(page, 'help-first-meeting');
    await press(adult, /English/);
    await seeText(adult, /How old are you/);
    await press(adult, 'adults');
    await seeText(adult, /In which country/);
    await press(pupil, '🇮🇹 Italia');
    await seeText(pupil, /Pericolo adesso/);
    await keepScreenshot(page, 'help-country');
    await press(adult, /United Kingdom/);
    await seeText(adult, /paste or forward/);
    await press(pupil, /Mi ricattano con una foto/);
    await seeText(pupil, /114 Emergenza Infanzia/);
    await press(adult, '🔒 Privacy');
    await seeText(adult, /What I never keep/);
    await keepScreenshot(page, 'help-people');
    await press(pupil, /I primi passi, uno alla volta/);
    await seeText(pupil, /Passo 1 di/);
    await press(pupil, '✅ Fatto, avanti');
    await seeText(pupil, /Passo 2 di/);
    await press(adult, /What do you hold about me/);
    await seeText(adult, /country: 🇬🇧 United Kingdom/);
    await keepScreenshot(page, 'help-steps');
    await press(adult, /as a file/);
    await adult.getByRole('link', { name: 'faro.json' }).waitFor();
    await press(pupil, '☎️ Chi può aiutare');
    await press(pupil, '🙈 Nascondi questa chat');
    await pupil.locator('li.message').first().waitFor({ state: 'detached' });
    expect(await seriousFaults(page)).toEqual([]);
    await keepScreenshot(page, 'help-hidden');
    await page.context().close();
  });

  it('on a dark phone, in English', async () => {
    const page = await playground.newPage({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    const person = screenOf(page, 'Ms Rossi');
    await openChat(person, /^Faro/);
    await say(person, '/help');
    await press(person, '🇬🇧 United Kingdom');
    await seeText(person, /Childline/);
    await keepScreenshot(page, 'help-phone-card');
    await press(person, /Someone online makes me uneasy/);
    await seeText(person, /CEOP/);
    await keepScreenshot(page, 'help-phone-people');
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});
