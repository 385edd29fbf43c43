import { expect, type Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { openPaper } from './confirm-pages.ts';
import { goTo } from './go-to.ts';

const { confirm } = resources.th;

/** Opens Confirm Doc and turns stack mode on. */
export async function openStack(page: Page): Promise<void> {
  await goTo(page, '/confirm', confirm.title);
  await page.getByRole('button', { name: confirm.way.off }).waitFor();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: confirm.way.on })).toBeVisible();
}

/** A paper in the queue of what was scanned. */
export const waiting = (page: Page, text: string) => page.locator(`[data-waiting="${text}"]`);

/** A paper in the list of what is done, with this outcome. */
export const handled = (page: Page, code: string, outcome: string) =>
  page.locator(`[data-handled="${code}"][data-outcome="${outcome}"]`);

/** How many papers the screen counts with this outcome. */
export const counted = (page: Page, outcome: string) => page.locator(`[data-count="${outcome}"] strong`);

/** Strikes Enter as an impatient hand does, again and again, until this paper is confirmed. */
export async function agree(page: Page, code: string): Promise<void> {
  await openPaper(page, code).waitFor();
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(openPaper(page, code)).toHaveCount(0, { timeout: 60 });
  }).toPass({ intervals: [40] });
}
