import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const screenshotDir = join(root, 'test-results');
const startLimitMs = 30_000;

/** The playground as `npm start` opens it, in a browser of its own. */
export interface OpenPlayground {
  readonly url: string;
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @throws Error when the build is missing, or no chromium is found: a browser journey never skips */
export async function openPlayground(): Promise<OpenPlayground> {
  const bot = spawn(process.execPath, [join(root, 'dist/main.js')], {
    env: { ...process.env, BOT_TOKEN: '', PLAYGROUND_PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await printedAddress(bot);
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    url,
    async newPage(options) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(url);
      await page.getByRole('textbox').first().waitFor();
      return page;
    },
    async close() {
      await browser.close();
      const exited = new Promise((resolve) => bot.once('exit', resolve));
      bot.kill('SIGTERM');
      await exited;
    },
  };
}

export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshotDir, { recursive: true });
  await page.screenshot({ path: join(screenshotDir, `${name}.png`) });
}

/** The screen of one person on the page. */
export function screenOf(page: Page, firstName: string): Locator {
  return page
    .getByRole('region', { name: firstName })
    .or(page.getByRole('tabpanel', { name: firstName }))
    .first();
}

/** Types into a screen's composer and sends it, with the keyboard alone. */
export async function say(screen: Locator, text: string): Promise<void> {
  const composer = screen.getByRole('textbox').or(screen.getByRole('combobox')).last();
  await composer.fill(text);
  await composer.press('Escape');
  await composer.press('Enter');
}

function printedAddress(bot: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      reject(new Error(`the playground printed no address: ${output}`));
    }, startLimitMs);
    bot.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    bot.once('exit', () => {
      reject(new Error(`the playground ended at once: ${output}`));
    });
  });
}
