import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { PageState } from '#shared/domain/paper-page.ts';
import { resources } from '#shared/i18n/index.ts';
import { goTo } from './go-to.ts';

const { papers } = resources.th;
/** Pages without a code are looked at in every way there is; a busy machine takes its time for that. */
export const READ = { timeout: 60_000 };

export async function openPapers(page: Page): Promise<void> {
  await goTo(page, '/papers', papers.title);
}

/** Chooses files in the system's dialog, which no test can see. */
export async function chooseFiles(page: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
}

/** Drops files on the window, as the system tells the page of it. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({
    name: basename(path),
    base64: readFileSync(path).toString('base64'),
  }));
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped)
      dataTransfer.items.add(
        new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name),
      );
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
}

/** The row of a file in the list. */
export function fileRow(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
}

const COLUMNS = ['attached', 'unknown', 'doubtful', 'blank', 'discarded'] as const satisfies PageState[];

/** Waits until a file is read and its pages are told apart like this; the rest is 0, and the sum is written behind. */
export async function expectRead(
  page: Page,
  name: string,
  counts: Partial<Record<PageState, number>>,
): Promise<void> {
  const row = fileRow(page, name);
  await expect(row).toHaveAttribute('data-state', 'done', READ);
  const told = COLUMNS.map((state) => counts[state] ?? 0);
  const sum = told.reduce((one, other) => one + other, 0);
  for (const [index, count] of [...told, sum].entries())
    await expect(row.getByRole('cell').nth(2 + index)).toHaveText(String(count));
}

/** Goes over to the pages that wait; the field for the code has the focus then. */
export async function openWaiting(page: Page): Promise<void> {
  await page.getByRole('tab', { name: papers.tab.waiting }).click();
  await expect(page.getByLabel(papers.attach.label)).toBeFocused();
}

/** Waits until a scanned page can really be seen. */
export async function expectPicture(picture: Locator): Promise<void> {
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(500);
}
