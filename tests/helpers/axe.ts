import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing that WCAG 2.2 AA or axe's best practices find wrong; light and dark, because contrast is another there. */
export async function expectNothingFound(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    const html = page.locator(`html[data-mantine-color-scheme=${scheme}]`);
    if ((await html.count()) === 0) await page.keyboard.press('Alt+Shift+KeyT');
    // a dialog keeps its keys to itself and is looked at in the colours it was opened in
    if ((await page.getByRole('dialog').count()) === 0) await html.waitFor({ state: 'attached' });
    // Electron has no second page for axe to finish in
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    expect(found, `${page.url()} ${scheme}`).toEqual([]);
  }
}
