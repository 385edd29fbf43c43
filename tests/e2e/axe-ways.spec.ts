import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { fillIntake, openIntake } from '#tests/helpers/intake-pages.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { openManualTask, orderAccount, takeCase, writeBatch } from '#tests/helpers/officer-pages.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { intake, requests, settings } = resources.th;

let folder: string;
let desk: LaunchedApp;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-axe-'));
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('the preview and the receipt', async () => {
  const dataDir = join(folder, 'registry');
  await prepareRegistry(dataDir, () => Promise.resolve());
  desk = await launchApp({ dataDir });
  const { page } = desk;
  await openIntake(page, 'personal');
  await fillIntake(page, personalForm(), 'ศาลจังหวัดเชียงใหม่');
  await page.getByRole('button', { name: intake.action.check }).click();
  await expect(page.getByRole('region', { name: intake.check.preview })).toBeVisible();
  await expectNothingFound(page);
  await page.getByRole('button', { name: intake.action.submit, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: intake.receipt.sent })).toBeVisible();
  await expectNothingFound(page);
});

test('a batch, a manual task, the dialogs of a request and the recovery key', async () => {
  test.slow();
  const dataDir = join(folder, 'registry');
  const codes: string[] = [];
  const administrator = await prepareRegistry(dataDir, async (registry) => {
    for (const place of [1, 2]) {
      const code = await registry.submit(personalForm({ nationalId: nationalIdOf(place) }));
      await registry.confirm(code);
      codes.push(code);
    }
    return registry.login('administrator', { username: 'second' });
  });
  const [first = '', second = ''] = codes;
  desk = await launchApp({ dataDir });
  const { page } = desk;
  await signIn(page, administrator);
  await takeCase(page, first);
  await orderAccount(page, 'bulk-file');
  await writeBatch(page);
  await expectNothingFound(page);
  await takeCase(page, second);
  await orderAccount(page, 'manual-task');
  await openManualTask(page);
  await expectNothingFound(page);
  await page.keyboard.press('Escape');
  await goTo(page, `/requests/${first}`, new RegExp(first.slice(0, 4)));
  await page.getByRole('button', { name: requests.correctContact.action }).click();
  await page.getByRole('dialog').waitFor();
  await expectNothingFound(page);
  await page.keyboard.press('Escape');
  await goTo(page, '/settings', settings.title);
  await page.getByRole('tab', { name: settings.tab.security }).click();
  await page.getByRole('heading', { name: settings.recovery.title }).waitFor();
  await expectNothingFound(page);
});
