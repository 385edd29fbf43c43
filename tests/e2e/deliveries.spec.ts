import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { common, deliveries, letters, operations, requests, settings } = resources.th;

let folder: string;
let desk: LaunchedApp;
let code: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-deliveries-'));
  const dataDir = join(folder, 'registry');
  const login = await prepareRegistry(dataDir, async (registry) => {
    code = await registry.submit(personalForm());
    await registry.confirm(code);
    await registry.letter(code, 'kulthida.wo');
    return registry.login('administrator', { username: 'second' });
  });
  desk = await launchApp({ dataDir });
  await signIn(desk.page, login);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('an administrator sets how credentials are delivered, for each kind of mailbox', async () => {
  const { page } = desk;
  await goTo(page, '/settings', settings.title);
  await page.getByRole('tab', { name: deliveries.policy.tab, exact: true }).click();
  const choices = page.getByRole('radiogroup', { name: common.kind.unit });
  await choices.getByRole('radio', { name: letters.channel.letter }).check();
  const days = page.getByLabel(deliveries.policy.keepLettersDays);
  await days.fill('0');
  await page.keyboard.press('Alt+KeyS');
  await expect(days).toHaveAttribute('aria-invalid', 'true');
  await expectNothingFound(page);
  await days.fill('45');
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByText(settings.saved)).toBeVisible();
  const door = await openDoor(page);
  expect((await door.settings.show({})).delivery).toEqual({
    personal: 'mail',
    unit: 'letter',
    keepLettersDays: 45,
  });
});

test('by keys: a letter is found in the lists, withdrawn with a reason, and sent anew over another channel', async () => {
  const { page } = desk;
  await goTo(page, '/operations', operations.title);
  await page.keyboard.press('Alt+KeyD');
  await expect(page.getByRole('heading', { level: 1, name: deliveries.title })).toBeVisible();
  await expect(page.getByText(deliveries.empty.bounced)).toBeVisible();
  await page.keyboard.press('Alt+KeyN');
  await expect(page.getByText(deliveries.empty.unchanged)).toBeVisible();
  await page.keyboard.press('Alt+KeyN');
  const row = page.getByRole('table', { name: deliveries.list['to-print'] }).getByRole('row').nth(1);
  await expect(row).toContainText(deliveries.standing['to-print']);
  await expectNothingFound(page);
  await row.getByRole('link').press('Enter');
  const card = page.getByRole('region', { name: deliveries.card });
  await expect(card).toContainText(deliveries.standing['to-print']);
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyW');
  await page.getByRole('textbox', { name: deliveries.withdraw.reason }).fill('เจ้าตัวขอรับทางอีเมล');
  await expectNothingFound(page);
  await page.keyboard.press('Alt+Enter');
  await expect(card).toContainText(deliveries.standing.cancelled);
  await page.keyboard.press('Alt+KeyG');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: deliveries.policy.follow })).toBeChecked();
  await dialog.getByRole('radio', { name: letters.channel.mail, exact: true }).check();
  await expectNothingFound(page);
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByText(requests.sendAgain.done)).toBeVisible();
  const door = await openDoor(page);
  const { rows } = await door.audit.list({ subject: code, offset: 0, limit: 50 });
  const of = (action: string) => JSON.stringify(rows.find((entry) => entry.action === action));
  expect(of('deliveries.withdraw')).toContain('เจ้าตัวขอรับทางอีเมล');
  expect(of('queue.sendAgain')).toContain('"mail"');
});
