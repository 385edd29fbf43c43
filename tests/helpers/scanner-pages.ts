import { expect, type Page } from '@playwright/test';
import { SHEET_CODES, type SheetCodeId, sheetText } from '#shared/domain/test-sheet.ts';

/** The barcodes with which all steps of the scanner check are done, in the order of the sheet. */
export const WHOLE_SHEET = SHEET_CODES.map((one) => one.id);

/** What the scanner check says of the last scan, by the findings' codes, once it has come to this text. */
export async function findingsOf(page: Page, text: string): Promise<(string | null)[]> {
  await expect(page.locator('[data-reading]')).toHaveText(text);
  return page
    .locator('[data-finding]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-finding')));
}

/** Scans the sheet's barcodes, each when the one before is on the screen; answers the findings of each. */
export async function scanSheet(
  page: Page,
  scan: (text: string) => Promise<void>,
  ids: readonly SheetCodeId[] = WHOLE_SHEET,
): Promise<Record<string, (string | null)[]>> {
  const found: Record<string, (string | null)[]> = {};
  for (const id of ids) {
    await scan(sheetText(id));
    found[id] = await findingsOf(page, sheetText(id));
  }
  return found;
}
