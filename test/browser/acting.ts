import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Opens a chat from the list, by the keyboard. */
export async function openChat(screen: Locator, name: RegExp): Promise<void> {
  const chat = screen.getByRole('navigation').getByRole('button', { name });
  await chat.focus();
  await chat.press('Enter');
}

/** Presses the newest button of that name on a screen. */
export async function press(screen: Locator, name: string | RegExp): Promise<void> {
  await newest(screen, name).click();
}

export async function pressByKeyboard(screen: Locator, name: string | RegExp): Promise<void> {
  const button = newest(screen, name);
  await button.focus();
  await button.press('Enter');
}

function newest(screen: Locator, name: string | RegExp): Locator {
  const exact = typeof name === 'string' ? { name, exact: true } : { name };
  return screen.locator('li.message').getByRole('button', exact).last();
}

export async function seeText(screen: Locator, text: string | RegExp): Promise<void> {
  await screen.getByText(text).last().waitFor({ state: 'visible' });
}

/** What axe finds that keeps somebody from using the page. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; impact: string | null; nodes: { html: string }[] }[] }>;
    }
    const { axe: runner } = globalThis as unknown as { axe: Axe };
    const { violations } = await runner.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
