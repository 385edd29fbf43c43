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
    await page.keyboard.press(`Digit${index + 1}`);
    await expect(page.getByRole('checkbox', { name: common.check[check] })).toBeChecked();
  }
  await expect(page.getByRole('button', { name: common.action.ok, exact: true })).toBeFocused();
}

/** OK, then Save: the request is locked. */
export async function saveCompared(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByText(confirm.save.title)).toBeVisible();
  await page.keyboard.press('Alt+KeyS');
  await expect(page.locator('[data-notice=confirmed]')).toContainText(printed(code));
}
