import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { completeManualTask, openManualTask, orderAccount, takeCase } from '#tests/helpers/officer-pages.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { type Login, signIn } from '#tests/helpers/staff-pages.ts';

const { accounts, common, queue } = resources.th;
const REASON = 'บันทึกข้อความที่ ศย 016/12';
const FIRST = 'kulthida.wo@coj.go.th';
const SECOND = 'kulthida.su@coj.go.th';

let folder: string;
let dataDir: string;
let desk: LaunchedApp;
let officer: Login;
let again: string;
let stranger: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-accounts-'));
  dataDir = join(folder, 'registry');
  officer = await prepareRegistry(dataDir, async (registry) => {
    await registry.account(personalForm(), 'kulthida.wo');
    again = await registry.submit(personalForm());
    stranger = await registry.submit(personalForm({ nationalId: nationalIdOf(2) }));
    for (const code of [again, stranger]) await registry.confirm(code);
    return registry.login('officer');
  });
  desk = await launchApp({ dataDir });
  await signIn(desk.page, officer);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Answers the open dialog with a reason; the keys send it. */
async function sayWhy(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(accounts.dialog.reason).fill(REASON);
  await expectNothingFound(page);
  await page.keyboard.press('Alt+Enter');
  await expect(dialog).toHaveCount(0);
}

/** What was ordered is done by hand on the platform; then the account is looked at again. */
async function doneByHand(page: Page, address: string): Promise<void> {
  await openManualTask(page);
  await completeManualTask(page);
  await goTo(page, `/accounts/${address}`, address);
}

const standsAs = (page: Page, standing: keyof typeof common.accountState) =>
  expect(page.getByText(common.accountState[standing], { exact: true }).first()).toBeVisible();

test('an account is suspended, restored, renamed and deleted by keys; its addresses stay with its person until they are released', async () => {
  test.slow();
  let { page } = desk;
  await goTo(page, '/accounts', accounts.title);
  await page.getByLabel(accounts.search).fill('กุลธิดา');
  const row = page.getByRole('link', { name: FIRST });
  await expect(row).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST);
  await standsAs(page, 'active');
  await expectNothingFound(page);

  await page.keyboard.press('Alt+KeyU');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // the dialog's Esc is not the page's, which would lead back to the list
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST);
  await page.keyboard.press('Alt+KeyU');
  await sayWhy(page);
  await doneByHand(page, FIRST);
  await standsAs(page, 'suspended');
  await page.keyboard.press('Alt+KeyR');
  await sayWhy(page);
  await doneByHand(page, FIRST);
  await standsAs(page, 'active');

  await page.keyboard.press('Alt+KeyN');
  await page.getByRole('dialog').getByLabel(accounts.dialog.newAddress).fill('kulthida.su');
  await sayWhy(page);
  await doneByHand(page, SECOND);
  await expect(page.getByRole('table', { name: accounts.addresses })).toContainText(FIRST);
  await expectNothingFound(page);

  await page.keyboard.press('Alt+KeyX');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(accounts.dialog.reason).fill(REASON);
  const erase = dialog.getByRole('button', { name: accounts.act.delete });
  await expect(erase).toBeDisabled();
  await dialog.getByLabel(accounts.dialog.typeAddress.replace('{{address}}', SECOND)).fill(SECOND);
  await expect(erase).toBeEnabled();
  await sayWhy(page);
  await doneByHand(page, SECOND);
  await standsAs(page, 'deleted');
  await expect(page.getByRole('button', { name: accounts.release.action })).toHaveCount(0);

  await takeCase(page, again);
  expect(await orderAccount(page, 'manual-task')).toBe('kulthida.wo');
  await takeCase(page, stranger);
  await page.getByLabel(queue.address.label).fill('kulthida.su');
  await expect(page.getByText(/เคยเป็นของ/)).toBeVisible();

  await desk.close();
  const sqlite = new Database(join(dataDir, 'registry.sqlite'));
  sqlite.prepare("UPDATE account SET deleted_at = '2024-01-31T02:00:00.000Z' WHERE address = ?").run(SECOND);
  sqlite.close();
  desk = await launchApp({ dataDir });
  page = desk.page;
  await signIn(page, officer);
  await goTo(page, `/accounts/${SECOND}`, SECOND);
  await expect(page.getByRole('button', { name: accounts.release.action })).toBeVisible();
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyE');
  await sayWhy(page);
  await standsAs(page, 'released');
  await takeCase(page, stranger);
  await page.getByLabel(queue.address.label).fill('kulthida.su');
  expect(await orderAccount(page, 'manual-task')).toBe('kulthida.su');
});
