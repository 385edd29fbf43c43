import { expect, type Page } from '@playwright/test';

/** Opens a screen by its address, as a link would, and waits for its heading. */
export async function goTo(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}
