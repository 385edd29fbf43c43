import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { bareText, pageCount } from '#tests/helpers/pdf.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { saveMailSettings } from '#tests/helpers/settings-pages.ts';
import { startSmtp, type TestSmtp } from '#tests/helpers/smtp.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';
import { type Login, signIn, signOut } from '#tests/helpers/staff-pages.ts';

const { common, confirm, home, requests, settings, waiting } = resources.th;

let folder: string;
let desk: LaunchedApp;
let smtp: TestSmtp;
let logins: Record<'confirmer' | 'officer' | 'administrator', Login>;
/** By how they stand. */
let codes: Record<'old' | 'fresh' | 'elsewhere' | 'confirmed' | 'returned' | 'expired', string>;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-views-'));
  const dataDir = join(folder, 'registry');
  smtp = await startSmtp();
  await prepareRegistry(dataDir, async (registry) => {
    const unitId = await registry.unitId('ศาลจังหวัดเชียงใหม่');
    let place = 0;
    const submit = (unit = unitId) => {
      place += 1;
      return registry.submit(personalForm({ nationalId: nationalIdOf(place) }, unit));
    };
    codes = {
      fresh: await submit(),
      old: await submit(),
      elsewhere: await submit(await registry.unitId('ศาลจังหวัดเชียงราย')),
      confirmed: await submit(),
      returned: await submit(),
      expired: await submit(),
    };
    await registry.confirm(codes.confirmed);
    await registry.sendBack(codes.returned, 'signature-missing');
    await registry.expire(codes.expired);
    await registry.age(codes.old, 12);
    await registry.age(codes.elsewhere, 5);
    const administrator: Login = {
      username: 'administrator',
      displayName: 'administrator ทดสอบ',
      password: 'Correct-Horse-7',
    };
    logins = {
      administrator,
      confirmer: await registry.login('confirmer', { unitIds: [unitId] }),
      officer: await registry.login('officer'),
    };
  });
  desk = await launchApp({ dataDir });
});
test.afterEach(async () => {
  await desk.close();
  await smtp.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const rows = (page: Page) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
const view = (page: Page, name: keyof typeof waiting.view) =>
  page.getByRole('tab', { name: new RegExp(`^${waiting.view[name]}`) });

test('a confirmer opens on what waits for paper, the oldest first, and walks the piles by keys', async () => {
  const { page } = desk;
  await signIn(page, logins.confirmer);
  await goTo(page, '/requests', requests.title);
  await expect(view(page, 'paper')).toHaveAttribute('aria-selected', 'true');
  await expect(view(page, 'paper')).toContainText('2');
  await expect(view(page, 'paper')).toContainText('ค้างนาน 1');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText(printed(codes.old));
  await expect(rows(page).first()).toContainText('ค้าง 12 วัน');
  await expect(rows(page).nth(1)).toContainText(waiting.age.today.new);
  await expectNothingFound(page);

  await page.keyboard.press('Alt+KeyN');
  await expect(view(page, 'office')).toHaveAttribute('aria-selected', 'true');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(printed(codes.confirmed));
  await page.keyboard.press('Alt+KeyN');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).filter({ hasText: common.state.returned })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: common.state.expired })).toHaveCount(1);
  await page.keyboard.press('Alt+KeyN');
  await expect(view(page, 'overdue')).toHaveAttribute('aria-selected', 'true');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(printed(codes.old));
  await page.keyboard.press('Alt+KeyN');
  await expect(rows(page)).toHaveCount(5);
  await page.keyboard.press('Alt+KeyN');
  await expect(rows(page).first()).toContainText(printed(codes.old));
  await page.getByRole('grid').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(printed(codes.old));
  await page.keyboard.press('Escape');
  await expect(view(page, 'paper')).toHaveAttribute('aria-selected', 'true');
});

test('Home tells how much waits and for how long, and each number leads to its pile', async () => {
  const { page } = desk;
  await signIn(page, logins.officer);
  await goTo(page, '/', home.title);
  const counter = (name: keyof typeof home.counter) =>
    page.getByRole('main').getByRole('link', { name: new RegExp(home.counter[name]) });
  await expect(counter('paper')).toContainText('3');
  await expect(counter('paper')).toContainText('นานสุด 12 วัน');
  await expect(counter('overdue')).toContainText('1');
  await expectNothingFound(page);
  await counter('overdue').focus();
  await page.keyboard.press('Enter');
  await expect(view(page, 'overdue')).toHaveAttribute('aria-selected', 'true');
  await expect(rows(page)).toHaveCount(1);
});

test('the clerk takes along whom to ask: a list of the unit on paper, reached and printed by keys', async () => {
  const { page } = desk;
  await signIn(page, logins.confirmer);
  await goTo(page, '/requests', requests.title);
  await page.keyboard.press('Alt+KeyK');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(waiting.chase.title);
  const sheet = page.getByRole('region', { name: waiting.chase.preview });
  const lines = sheet.locator('tbody').getByRole('row');
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText(printed(codes.old));
  await expect(lines.first()).toContainText('053112305');
  await expect(lines.first()).toContainText('ค้าง ๑๒ วัน');
  await expectNothingFound(page);
  const path = join(folder, 'list.pdf');
  await answerSaveDialog(desk.app, path);
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
  expect(await pageCount(path)).toBe(1);
  expect(await bareText(path)).toContain('kulthida.w@example.com');
  await page.keyboard.press('Escape');
  await expect(view(page, 'paper')).toHaveAttribute('aria-selected', 'true');
});

test('the paper of an expired request is refused in plain words, and an officer revives it', async () => {
  const { page } = desk;
  await signIn(page, logins.confirmer);
  await goTo(page, `/confirm?code=${codes.expired}`, confirm.title);
  await expect(page.getByText(confirm.refused.CODE_EXPIRED)).toBeVisible();
  await signOut(page, logins.confirmer);

  await signIn(page, logins.officer);
  await goTo(page, `/requests/${codes.expired}`, new RegExp(printed(codes.expired)));
  await page.getByRole('button', { name: waiting.revive.action }).waitFor();
  await page.keyboard.press('Alt+KeyR');
  const dialog = page.getByRole('dialog');
  await expectNothingFound(page);
  await dialog.getByLabel(waiting.revive.note).fill('เอกสารลงนามแล้วมาถึงวันนี้');
  await page.keyboard.press('Alt+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('main').getByText(common.state.submitted).first()).toBeVisible();
  await expect(page.getByText(requests.event.revive)).toBeVisible();
});

test('the administrator sets the terms, and who is overdue is reminded by a real message', async () => {
  const { page } = desk;
  await signIn(page, logins.administrator);
  await goTo(page, '/settings', settings.title);
  await page.getByRole('tab', { name: waiting.periods.tab }).click();
  await expect(page.getByText(waiting.periods.noMail)).toBeVisible();
  await expectNothingFound(page);
  await page.getByRole('tab', { name: settings.tab.mail }).click();
  await saveMailSettings(page, smtp);
  await page.getByRole('button', { name: common.action.close, exact: true }).click();
  await expect(page.getByText(settings.saved)).toHaveCount(0);
  await page.getByRole('tab', { name: waiting.periods.tab }).click();
  // no clock of the office's own in this test: what leaves was asked for
  await page.getByLabel(waiting.periods.first).fill('0');
  await page.getByLabel(waiting.periods.second).fill('21');
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByText(resources.th.errors.fault['reminder-order'])).toBeVisible();
  await page.getByLabel(waiting.periods.second).fill('0');
  await page.getByLabel(waiting.periods.expire).fill('0');
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByText(settings.saved)).toBeVisible();
  await signOut(page, logins.administrator);

  await signIn(page, logins.confirmer);
  await goTo(page, '/requests', requests.title);
  await page.getByRole('button', { name: waiting.remind.overdueAction }).waitFor();
  await page.keyboard.press('Alt+KeyM');
  await page.getByRole('dialog').waitFor();
  await expectNothingFound(page);
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => smtp.messages.length).toBe(1);
  await page.getByRole('grid').press('Enter');
  await expect(page.getByRole('region').getByText(requests.event.remind)).toBeVisible();
  await expect(page.getByText(waiting.reminder['by-hand'])).toBeVisible();
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('3 วัน');
});
