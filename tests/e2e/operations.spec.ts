import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { orderAccount, takeCase } from '#tests/helpers/officer-pages.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { common, operations } = resources.th;

let folder: string;
let desk: LaunchedApp;
let code: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-operations-'));
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

test('by keys alone: a platform is paused, its order handed over to be done by hand, and a refused one cancelled', async () => {
  const { page } = desk;
  const tab = (name: keyof typeof operations.tab) => page.getByRole('tab', { name: operations.tab[name] });
  const file = common.connector['bulk-file'];
  await goTo(page, '/operations', operations.title);
  await expect(page.getByRole('radio', { name: file })).toHaveCount(1);
  await page.keyboard.press('Alt+KeyW');
  await expect(page.getByRole('radio', { name: new RegExp(file) })).toBeChecked();
  await page.keyboard.press('Alt+KeyU');
  await page.getByLabel(operations.lane.reason).fill('ระบบจดหมายปิดปรับปรุง');
  await expectNothingFound(page);
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByText(operations.lane.paused.replace('{{lane}}', file))).toBeVisible();
  await expectNothingFound(page);

  await takeCase(page, code);
  await orderAccount(page, 'bulk-file');
  await goTo(page, '/operations', operations.title);
  await expect(page.getByText('ระบบจดหมายปิดปรับปรุง')).toBeVisible();
  for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Alt+KeyN');
  await expect(tab('pending')).toHaveAttribute('aria-selected', 'true');
  const row = page.getByRole('row').filter({ hasText: printed(code) });
  await expect(row.locator('[data-row]')).toBeFocused();
  await page.keyboard.press('KeyD');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Wongsawat')).toBeVisible();
  await expect(dialog.getByText(operations.details.notTried)).toBeVisible();
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyG');
  await expect(dialog).toHaveCount(0);

  await tab('waiting').click();
  await page.getByRole('button', { name: operations.action.steps }).click();
  await page.keyboard.press('Alt+KeyF');
  await page.getByLabel(operations.manual.words).fill('ชื่อซ้ำในระบบ');
  await page.keyboard.press('Alt+KeyS');
  await tab('parked').click();
  await expect(row).toContainText('ชื่อซ้ำในระบบ');
  await expect(row.locator('[data-row]')).toBeFocused();
  await page.keyboard.press('KeyD');
  await expect(dialog.getByRole('button', { name: operations.act.editAndRetry })).toBeVisible();
  await expect(dialog.getByRole('button', { name: operations.act.handOver })).toHaveCount(0);
  await page.keyboard.press('Alt+KeyX');
  await dialog.getByLabel(operations.act.text.cancel).fill('ผู้ขอจะแก้ชื่อ');
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyS');
  await expect(dialog).toHaveCount(0);
  await tab('cancelled').click();
  await expect(row).toContainText('ผู้ขอจะแก้ชื่อ');
});
