import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { SettingsStore, settingsMigrations } from '../../src/home/index.ts';
import { makeTestDir, openTestStorage } from '../storage/data-dir.ts';

const openSettings = async (dataDir = makeTestDir()) => {
  const storage = await openTestStorage(dataDir, { migrations: settingsMigrations });
  return {
    dataDir,
    storage,
    settings: new SettingsStore(storage.db, () => '2026-11-25'),
    person: (userId: number) => storage.pseudonyms.person(userId),
    chat: (chatId: number) => storage.pseudonyms.chat(chatId),
  };
};

describe('a person’s language', () => {
  it('is that of their app until they choose', async () => {
    const { settings, person } = await openSettings();
    expect(await settings.personLanguage(person(17), 'it-IT')).toBe('it');
    expect(await settings.personLanguage(person(17), 'de')).toBe('en');
    await settings.setPerson(person(17), { language: 'it' });
    expect(await settings.personLanguage(person(17), 'en')).toBe('it');
    expect(await settings.personLanguage(person(18), 'en')).toBe('en');
  });

  it('is still the chosen one after a restart, and can be chosen anew', async () => {
    const before = await openSettings();
    await before.settings.setPerson(before.person(17), { language: 'en' });
    await before.settings.setPerson(before.person(17), { language: 'it' });
    await before.storage.close();
    const after = await openSettings(before.dataDir);
    expect(await after.settings.personLanguage(after.person(17), 'en')).toBe('it');
  });
});

describe('what a person told', () => {
  it('is kept one by one, stays after a restart, and none of it is needed', async () => {
    const before = await openSettings();
    const nothing = { isKnown: false, language: undefined, country: undefined, ages: undefined };
    expect(await before.settings.person(before.person(17))).toEqual(nothing);
    await before.settings.setPerson(before.person(17), { country: 'IT' });
    await before.settings.setPerson(before.person(17), { ages: '14-17' });
    expect(await before.settings.personLanguage(before.person(17), 'it')).toBe('it');
    await before.storage.close();
    const after = await openSettings(before.dataDir);
    const told = { isKnown: true, language: undefined, country: 'IT', ages: '14-17' };
    expect(await after.settings.person(after.person(17))).toEqual(told);
  });
});

describe('the settings of a group', () => {
  it('let only admins start, suit eleven-year-olds and follow whoever asks, until somebody changes them', async () => {
    const { settings, chat } = await openSettings();
    expect(await settings.group(chat(-100))).toEqual({
      language: undefined,
      country: undefined,
      starters: 'admins',
      mode: 'buttons',
      ages: '11-13',
    });
  });

  it('change one by one and stay after a restart', async () => {
    const before = await openSettings();
    const group = before.chat(-100);
    await before.settings.setGroup(group, { ages: '9-10' });
    await before.settings.setGroup(group, { country: 'CH' });
    await before.settings.setGroup(group, { mode: 'polls' });
    await before.settings.setGroup(group, { starters: 'members' });
    const settings = {
      language: 'it',
      country: 'CH',
      starters: 'members',
      mode: 'polls',
      ages: '9-10',
    } as const;
    expect(await before.settings.setGroup(group, { language: 'it' })).toEqual(settings);
    expect(await before.settings.group(group)).toEqual(settings);
    await before.storage.close();
    const after = await openSettings(before.dataDir);
    expect(await after.settings.group(after.chat(-100))).toEqual(settings);
    expect(await after.settings.group(after.chat(-200))).toMatchObject({ ages: '11-13' });
  });

  it('go with a group that becomes a supergroup', async () => {
    const { settings, chat } = await openSettings();
    await settings.setGroup(chat(-1), { ages: '14-17' });
    // Both were looked at before: what is remembered of them must not outlive the move.
    await settings.group(chat(-100));
    await settings.moveGroup(chat(-1), chat(-100));
    expect(await settings.group(chat(-100))).toMatchObject({ ages: '14-17' });
    expect(await settings.group(chat(-1))).toMatchObject({ ages: '11-13' });
  });

  it('are not overwritten when the supergroup has settings of its own already', async () => {
    const { settings, chat } = await openSettings();
    await settings.setGroup(chat(-1), { ages: '14-17' });
    await settings.setGroup(chat(-100), { ages: '9-10' });
    await settings.moveGroup(chat(-1), chat(-100));
    expect(await settings.group(chat(-100))).toMatchObject({ ages: '9-10' });
  });

  it('fall back to the careful choice where the database holds something unknown', async () => {
    const { settings, storage, chat } = await openSettings();
    const group = chat(-100);
    await sql`insert into home_group (chat_key, language, starters, ages) values (${group}, 'tlh', 'anybody', '3-4')`.execute(
      storage.db,
    );
    expect(await settings.group(group)).toMatchObject({
      language: undefined,
      starters: 'admins',
      ages: '11-13',
    });
  });
});
