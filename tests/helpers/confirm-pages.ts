import { expect, type Page } from '@playwright/test';
import { checksOf } from '#shared/contract/vocabulary.ts';
import { formatDocumentCode, type DocumentCode } from '#shared/domain/document-code.ts';
import { resources } from '#shared/i18n/index.ts';

const { common, confirm, requests } = resources.th;

/** A code as it stands below its barcode. */
export function printed(code: string): string {
  return formatDocumentCode(code as DocumentCode);
}

/** The heading of the paper on the confirmer's desk. */
export function openPaper(page: Page, code: string) {
  return page.getByRole('heading', { level: 2, name: printed(code) });
}

/** Compares the open paper, one that was never corrected, by keys alone: shows the number, ticks every item. The focus is on OK then. */
export async function compareAll(page: Page): Promise<void> {
  await page.keyboard.press('Alt+KeyI');
  await expect(page.getByRole('button', { name: requests.nationalId.show })).toHaveCount(0);
  for (const [index, check] of checksOf(1).entries()) {
    await tick(page, `Digit${index + 1}`, common.check[check]);
  }
  await expect(page.getByRole('button', { name: common.action.ok, exact: true })).toBeFocused();
}

/** Strikes the number of an item until its box is ticked: one right behind another key might be a barcode's. */
export async function tick(page: Page, digit: string, name: string): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  await expect(async () => {
    await page.keyboard.press(digit);
    await expect(box).toBeChecked({ timeout: 2_000 });
  }).toPass();
}

/** OK, then Save: the request is locked. */
export async function saveCompared(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByText(confirm.save.title)).toBeVisible();
  await page.keyboard.press('Alt+KeyS');
  await expect(page.locator('[data-notice=confirmed]')).toContainText(printed(code));
}
