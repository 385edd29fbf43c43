import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#shared/contract/vocabulary.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import {
  changeFirstPassword,
  closeFirstPassword,
  enterPassword,
  fillPerson,
  type Login,
  savePerson,
  signIn,
  signOut,
} from '#tests/helpers/staff-pages.ts';

const { common, errors, intake, people, session } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';

let folder: string;
let desk: LaunchedApp;
let logins: Record<Role, Login>;
let code: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-session-'));
  const dataDir = join(folder, 'registry');
  await prepareRegistry(dataDir, async (registry) => {
    const unitIds = [await registry.unitId(UNIT)];
    logins = {
      administrator: {
        username: 'administrator',
        displayName: 'administrator ทดสอบ',
        password: 'Correct-Horse-7',
      },
      officer: await registry.login('officer'),
      confirmer: await registry.login('confirmer', { unitIds }),
      auditor: await registry.login('auditor'),
    };
    code = await registry.submit(personalForm({}, unitIds[0]));
  });
  desk = await launchApp({ dataDir });
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const MENUS: Record<Role, readonly (keyof typeof common.nav)[]> = {
  confirmer: ['home', 'confirm', 'requests', 'papers', 'apply', 'track', 'scanner'],
  officer: [
    'home',
    'requests',
    'papers',
    'queue',
    'operations',
    'accounts',
    'batches',
    'reconcile',
    'apply',
    'track',
    'scanner',
  ],
  administrator: [
    'home',
    'confirm',
    'requests',
    'papers',
    'queue',
    'operations',
    'accounts',
    'batches',
    'reconcile',
    'apply',
    'track',
    'people',
    'units',
    'scanner',
    'settings',
    'audit',
  ],
  auditor: [
    'home',
    'requests',
    'papers',
    'operations',
    'accounts',
    'batches',
    'reconcile',
    'apply',
    'track',
    'people',
    'units',
    'settings',
    'audit',
  ],
};

/** What opens the last entry of each menu; the nine digits are not enough for all. */
const LAST_KEYS: Record<Role, string> = {
  confirmer: 'Alt+Digit7',
  officer: 'Alt+Minus',
  administrator: 'Alt+Semicolon',
  auditor: 'Alt+BracketLeft',
};

test('everybody sees the menu of their role, and no other page opens', async () => {
  const { page } = desk;
  for (const [role, menu] of Object.entries(MENUS) as [Role, (typeof MENUS)[Role]][]) {
    await signIn(page, logins[role]);
    const links = page.getByRole('navigation', { name: common.mainMenu }).getByRole('link');
    await expect(links).toHaveCount(menu.length);
    for (const [place, name] of menu.entries())
      await expect(links.nth(place)).toContainText(common.nav[name]);
    const shown = await links.locator('kbd').allTextContents();
    expect(new Set(shown).size, 'every entry shows keys of its own').toBe(menu.length);
    await page.keyboard.press(LAST_KEYS[role]);
    await expect(links.nth(menu.length - 1)).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    if (role !== 'administrator')
      await goTo(page, role === 'auditor' ? '/queue' : '/people', common.notAllowed);
    await signOut(page, logins[role]);
  }
  await goTo(page, '/audit', session.signInTitle);
});

test('the first password opens nothing but its own change', async () => {
  const { page } = desk;
  await signIn(page, logins.administrator);
  await goTo(page, '/people', people.title);
  const newcomer: Login = { username: 'somying', displayName: 'สมหญิง ใจตรง', password: 'Doi-Suthep-1676' };
  await fillPerson(page, newcomer, 'confirmer', { unit: UNIT });
  const first = await savePerson(page);
  await closeFirstPassword(page);
  await signOut(page, logins.administrator);
  await enterPassword(page, newcomer.username, first);
  await expect(page.getByText(session.mustChange)).toBeVisible();
  await goTo(page, '/requests', session.changePassword);
  await changeFirstPassword(page, first, newcomer.password);
  await signOut(page, newcomer);
  await enterPassword(page, newcomer.username, first);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(errors.WRONG_CREDENTIALS);
  await signIn(page, newcomer);
});

test('a locked screen shows nothing of anybody, and gives unsaved work back', async () => {
  const { page } = desk;
  await signIn(page, logins.administrator);
  await goTo(page, `/requests/${code}`, /กุลธิดา/);
  await page.keyboard.press('Alt+KeyL');
  await expect(page.getByRole('heading', { level: 1, name: session.locked })).toBeVisible();
  await expect(page.getByText('กุลธิดา').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('navigation')).toBeHidden();
  await page.keyboard.press('Alt+Digit1');
  await page.getByLabel(session.password, { exact: true }).fill(logins.officer.password.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(errors.WRONG_CREDENTIALS);
  await page.getByLabel(session.password, { exact: true }).fill(logins.administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('กุลธิดา');

  await goTo(page, '/apply/personal', intake.title.personal);
  const position = page.getByLabel(intake.field.position);
  await position.fill('นิติกรชำนาญการ');
  await page.keyboard.press('Alt+KeyL');
  await expect(position).toBeHidden();
  await page.getByLabel(session.password, { exact: true }).fill(logins.administrator.password);
  await page.keyboard.press('Enter');
  await expect(position).toHaveValue('นิติกรชำนาญการ');
  await expect(position).toBeFocused();
});

test('wrong passwords are answered ever more slowly', async () => {
  const { page } = desk;
  const alert = page.getByRole('main').getByRole('alert');
  // each wait is twice the last one, so sooner or later the next guess comes before its end
  let answer = '';
  for (let guess = 1; guess < 10 && !/รออีก \d+ วินาที/.test(answer); guess += 1) {
    await enterPassword(page, logins.officer.username, `Wrong-Password-${guess}`);
    await expect(page.getByLabel(session.password, { exact: true })).toHaveValue('');
    answer = (await alert.textContent()) ?? '';
    if (guess <= 3) expect(answer).toContain(errors.WRONG_CREDENTIALS);
  }
  expect(answer).toMatch(/รออีก \d+ วินาที/);
  await expect(page.getByRole('banner').getByRole('link', { name: session.signIn })).toBeVisible();
});
