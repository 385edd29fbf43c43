import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { resources } from '#shared/i18n/index.ts';
import { printed } from './confirm-pages.ts';
import { goTo } from './go-to.ts';

const { batches, common, operations, queue } = resources.th;

/** Takes the case out of the queue; its proposed address is on the screen then. */
export async function takeCase(page: Page, code: string): Promise<void> {
  await goTo(page, '/queue', queue.title);
  await page.getByRole('button', { name: printed(code) }).click();
  await expect(page.getByLabel(queue.address.label)).not.toHaveValue('');
  await expect(page.getByRole('button', { name: queue.provision, exact: true })).toBeEnabled();
}

/** Orders the account of the open case; answers with the local part. */
export async function orderAccount(page: Page, connector: ConnectorId): Promise<string> {
  const localPart = await page.getByLabel(queue.address.label).inputValue();
  await page.getByRole('radio', { name: common.connector[connector] }).check();
  await page.keyboard.press('Alt+KeyP');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(queue.title);
  return localPart;
}

/** Writes everything that waits into one bulk file; answers with the file's path. */
export async function writeBatch(page: Page): Promise<string> {
  await goTo(page, '/batches', batches.title);
  await expect(page.getByRole('button', { name: batches.write })).toBeEnabled();
  await page.keyboard.press('Alt+KeyW');
  const path = page.getByText(/\.csv$/);
  await expect(path).toBeVisible();
  return path.innerText();
}

/** What a mail platform answers that has made every account of a bulk file. */
export function resultFor(bulkFile: string): string {
  const rows = parse<{ address: string }>(readFileSync(bulkFile), { columns: true, bom: true });
  return ['address,result,message', ...rows.map(({ address }) => `${address},ok,created`), ''].join('\r\n');
}

/** Gives the open batch the platform's result. */
export async function readResult(page: Page, content: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'result.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect(page.getByText(batches.result.title)).toBeVisible();
}

/** Opens the only manual task that waits. */
export async function openManualTask(page: Page): Promise<void> {
  await goTo(page, '/operations', operations.title);
  await page.getByRole('button', { name: operations.action.steps }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Ticks every line of the open manual task off and says that it is done. */
export async function completeManualTask(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const line of await dialog.getByRole('checkbox').all()) await line.check();
  await page.keyboard.press('Alt+KeyS');
  await expect(dialog).toHaveCount(0);
}
