import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const token = '123456789:AAF_unmistakableTokenThatNobodyMaySee';
const hexSecret = 'ab'.repeat(32);

function complaintOf(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error instanceof Error ? error.message : '';
  }
  return 'no complaint';
}

describe('an empty environment', () => {
  it('gives the defaults that open the playground', () => {
    expect(readConfig({})).toEqual({
      botToken: undefined,
      telegramApiRoot: 'https://api.telegram.org',
      dataDir: './data',
      secret: undefined,
      contentDir: undefined,
      ownerIds: [],
      logLevel: 'info',
      playgroundPort: 8765,
    });
  });

  it('is what empty and blank variables amount to', () => {
    expect(readConfig({ BOT_TOKEN: '', OWNER_IDS: ' ', PLAYGROUND_PORT: '', FARO_SECRET: '' })).toEqual(
      readConfig({}),
    );
  });
});

describe('a right environment', () => {
  it('is read in full', () => {
    const config = readConfig({
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      DATA_DIR: '/var/lib/faro',
      FARO_SECRET: hexSecret,
      CONTENT_DIR: '/srv/content',
      OWNER_IDS: '17, 4200000000,17',
      LOG_LEVEL: 'debug',
      PLAYGROUND_PORT: '0',
    });
    expect(config).toEqual({
      botToken: token,
      telegramApiRoot: 'http://127.0.0.1:8081',
      dataDir: '/var/lib/faro',
      secret: Uint8Array.from(Buffer.from(hexSecret, 'hex')),
      contentDir: '/srv/content',
      ownerIds: [17, 4_200_000_000],
      logLevel: 'debug',
      playgroundPort: 0,
    });
  });

  it.each(['base64', 'base64url', 'hex'] as const)('takes a secret written in %s', (encoding) => {
    const secret = Buffer.from(Array.from({ length: 40 }, (_, index) => 255 - index * 5));
    expect(readConfig({ FARO_SECRET: secret.toString(encoding) }).secret).toEqual(Uint8Array.from(secret));
  });

  it('cannot be changed by whoever reads it, not even the bytes of the secret', () => {
    const config = readConfig({ FARO_SECRET: hexSecret, OWNER_IDS: '17' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.ownerIds)).toBe(true);
    config.secret?.fill(0);
    expect(config.secret?.[0]).toBe(0xab);
  });
});

describe('a wrong variable', () => {
  it.each([
    ['PLAYGROUND_PORT', 'abc', 'PLAYGROUND_PORT is "abc", but should be a port number from 0 to 65535'],
    ['PLAYGROUND_PORT', '65536', 'PLAYGROUND_PORT is "65536", but should be a port number from 0 to 65535'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL is "loud", but should be one of trace, debug, info, warn, error, fatal, silent',
    ],
    [
      'OWNER_IDS',
      '17,-4',
      'OWNER_IDS is "17,-4", but should be Telegram user ids, positive whole numbers with commas between them',
    ],
    [
      'TELEGRAM_API_ROOT',
      'ftp://example.org',
      'TELEGRAM_API_ROOT is "ftp://example.org", but should be an http or https address without a query, such as https://api.telegram.org',
    ],
  ])('%s = %s is named with what it holds and what it should hold', (name, value, line) => {
    expect(complaintOf({ [name]: value })).toBe(line);
  });

  it.each(['0', '1.5', '17,,18', '99999999999999999999', 'Mario'])('OWNER_IDS = %s is refused', (value) => {
    expect(complaintOf({ OWNER_IDS: value })).toMatch(/^OWNER_IDS is /);
  });

  it.each(['api.telegram.org', 'https://', 'https://example.org/?a=b'])(
    'TELEGRAM_API_ROOT = %s is refused',
    (value) => {
      expect(complaintOf({ TELEGRAM_API_ROOT: value })).toMatch(/^TELEGRAM_API_ROOT is /);
    },
  );

  it.each([
    ['BOT_TOKEN', 'unmistakable-wrong-token'],
    ['FARO_SECRET', 'unmistakable-too-short'],
    ['FARO_SECRET', 'ab'.repeat(31)],
    ['FARO_SECRET', 'unmistakable, and not base64 at all: èèèèèèèèèèèèèèèè'],
    ['LOG_LEVEL', token],
    ['TELEGRAM_API_ROOT', 'ftp://admin:unmistakable@example.org'],
  ])('%s never shows a secret', (name, value) => {
    const complaint = complaintOf({ [name]: value });
    expect(complaint).toMatch(new RegExp(`^${name} does not look like .*\\(its value is not shown\\)$`));
    expect(complaint).not.toContain(value.slice(0, 12));
  });

  it('stays on one line, however long and broken its value', () => {
    const complaint = complaintOf({ LOG_LEVEL: `a\nb${'c'.repeat(500)}` });
    expect(complaint).not.toContain('\n');
    expect(complaint.length).toBeLessThan(250);
  });

  it('does not hide the next one: each has its line', () => {
    expect(complaintOf({ LOG_LEVEL: 'loud', PLAYGROUND_PORT: '-1', OWNER_IDS: 'x,y' }).split('\n')).toEqual([
      expect.stringMatching(/^OWNER_IDS is "x,y"/),
      expect.stringMatching(/^LOG_LEVEL is "loud"/),
      expect.stringMatching(/^PLAYGROUND_PORT is "-1"/),
    ]);
  });
});
