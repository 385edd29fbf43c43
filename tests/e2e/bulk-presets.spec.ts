import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { orderAccount, readResult, takeCase } from '#tests/helpers/officer-pages.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { batches, settings } = resources.th;

let folder: string;
let desk: LaunchedApp;
let code: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-presets-'));
  const dataDir = join(folder, 'registry');
  const administrator = await prepareRegistry(dataDir, async (registry) => {
    code = await registry.submit(personalForm());
    await registry.confirm(code);
    return registry.login('administrator', { username: 'second' });
  });
  desk = await launchApp({ dataDir });
  await signIn(desk.page, administrator);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a form of the bulk files is chosen by its preview; a batch shows its files, its steps, and reads a log', async () => {
  const { page } = desk;
  await goTo(page, '/settings', settings.title);
  await page.getByRole('tab', { name: settings.tab.platform }).click();
  await page.getByRole('radio', { name: settings.platform.preset.exchange }).check();
  await page.getByRole('tab', { name: 'BF69-0001.ps1' }).click();
  await expect(page.getByRole('tabpanel', { name: 'BF69-0001.ps1' })).toContainText('#Requires -Version 5.1');
  await page.getByRole('radio', { name: settings.platform.preset.zimbra }).check();
  await expect(page.getByText("createAccount 'somchai.ja@coj.go.th' '••••••••••••••'")).toBeVisible();
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByText(settings.saved)).toBeVisible();

  await takeCase(page, code);
  const localPart = await orderAccount(page, 'bulk-file');
  await goTo(page, '/batches', batches.title);
  await expect(page.getByRole('button', { name: batches.write })).toBeEnabled();
  await page.keyboard.press('Alt+KeyW');
  await expect(page.getByText(/BF\d\d-0001\.zmprov$/)).toBeVisible();
  const steps = page.getByRole('region', { name: batches.steps.title });
  await expect(steps.getByRole('listitem')).toHaveCount(5);
  await expectNothingFound(page);
  const address = `${localPart}@coj.go.th`;
  await readResult(page, `ERROR: account.ACCOUNT_EXISTS (email address already exists: ${address})\n`);
  await expect(page.getByText(/account\.ACCOUNT_EXISTS/)).toBeVisible();
  await expect(page.getByText(batches.fileRemoved)).toBeVisible();
  await expect(steps).toHaveCount(0);
});
