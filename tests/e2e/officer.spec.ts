import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { orderAccount, readResult, takeCase, writeBatch } from '#tests/helpers/officer-pages.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { batches, queue } = resources.th;

let folder: string;
let desk: LaunchedApp;
let code: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-officer-'));
  const dataDir = join(folder, 'registry');
  const officer = await prepareRegistry(dataDir, async (registry) => {
    code = await registry.submit(personalForm());
    await registry.confirm(code);
    return registry.login('officer');
  });
  desk = await launchApp({ dataDir });
  await signIn(desk.page, officer);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a case whose order the platform refused is ordered anew from its screen, with another address', async () => {
  const { page } = desk;
  await takeCase(page, code);
  const first = await orderAccount(page, 'bulk-file');
  await writeBatch(page);
  await readResult(page, `address,result,message\n${first}@coj.go.th,error,is an alias already\n`);

  await takeCase(page, code);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('is an alias already');
  await page.getByLabel(queue.address.label).fill(`${first}x`);
  await expect(page.getByRole('button', { name: queue.provision, exact: true })).toBeEnabled();
  await orderAccount(page, 'bulk-file');
  await page.getByRole('button', { name: printed(code) }).click();
  await expect(
    page.getByText(queue.ordered.body.replace('{{address}}', `${first}x@coj.go.th`)),
  ).toBeVisible();
});

test('a result file that was mended under the same name can be read at once', async () => {
  const { page } = desk;
  await takeCase(page, code);
  await orderAccount(page, 'bulk-file');
  await writeBatch(page);
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'result.csv', mimeType: 'text/csv', buffer: Buffer.from('nonsense') });
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  // Chromium tells of a file only where it differs from the one it still holds
  expect(await input.evaluate((element: HTMLInputElement) => element.files?.length)).toBe(0);
  await expect(page.getByRole('button', { name: batches.readResult })).toBeEnabled();
});
