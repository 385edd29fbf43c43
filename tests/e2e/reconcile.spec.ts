import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { fillIntake } from '#tests/helpers/intake-pages.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { common, home, operations, reconcile } = resources.th;
const ADDRESS = 'kulthida.wo@coj.go.th';
const SCANNER = 'scanner@coj.go.th';

let folder: string;
let desk: LaunchedApp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-reconcile-'));
  const dataDir = join(folder, 'registry');
  const officer = await prepareRegistry(dataDir, async (registry) => {
    const code = await registry.submit(personalForm());
    await registry.confirm(code);
    await registry.operator.queue.take({ code });
    const order = { code, localPart: 'kulthida.wo', connector: 'manual-task' as const };
    const { operationId: id } = await registry.operator.queue.provision(order);
    await registry.work();
    await registry.operator.operations.completeManual({ id });
    return registry.login('officer');
  });
  desk = await launchApp({ dataDir });
  await signIn(desk.page, officer);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a list of the platform’s console is compared; what is missing is made again, what is known set aside', async () => {
  const { page } = desk;
  await goTo(page, '/reconcile', reconcile.title);
  await expect(page.getByText(reconcile.noRuns)).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: 'รายชื่อ.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`ที่อยู่อีเมล,ชื่อที่แสดง\r\n${SCANNER},เครื่องสแกน\r\n`),
  });
  const missing = page.getByRole('row').filter({ hasText: ADDRESS });
  const unknown = page.getByRole('row').filter({ hasText: SCANNER });
  await expect(missing).toContainText(reconcile.kind.missing);
  await expect(unknown).toContainText(reconcile.kind.unknown);
  await expectNothingFound(page);

  await missing.getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await expect(unknown.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: reconcile.setAside }).check();
  await dialog.getByLabel(reconcile.reason).fill('เครื่องสแกนของสำนักงาน');
  await expectNothingFound(page);
  await page.keyboard.press('Alt+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(unknown).toHaveCount(0);

  await missing.getByRole('button').click();
  await dialog.getByRole('radio').first().check();
  await dialog.getByLabel(reconcile.reason).fill('ลบผิดที่ระบบจดหมาย');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByText(reconcile.done.ordered)).toBeVisible();
  await goTo(page, '/operations', operations.title);
  await expect(page.getByRole('row').filter({ hasText: ADDRESS })).toContainText(common.operationKind.create);
});

test('what was found stands on Home and on a report', async () => {
  const { page } = desk;
  await goTo(page, '/reconcile', reconcile.title);
  const list = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(`email\r\n${SCANNER}\r\n`) };
  await page.locator('input[type=file]').setInputFiles(list);
  await expect(page.getByRole('row').filter({ hasText: SCANNER })).toBeVisible();
  await page.keyboard.press('Alt+KeyP');
  const report = page.getByLabel(reconcile.paper.preview);
  await expect(report).toContainText(reconcile.paper.heading);
  await expect(report).toContainText(ADDRESS);
  await expectNothingFound(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(reconcile.title);
  await goTo(page, '/', home.title);
  await expect(page.getByRole('link', { name: home.counter.findings })).toContainText('2');
});

test('an account that only the platform knew becomes an identified person’s', async () => {
  const { page } = desk;
  await goTo(page, '/reconcile', reconcile.title);
  const text = `email,display name\r\n${ADDRESS},\r\nold.hand@coj.go.th,สมศรี เดิมดี\r\n`;
  const list = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(list);
  const unknown = page.getByRole('row').filter({ hasText: 'old.hand@coj.go.th' });
  await unknown.getByRole('button').click();
  await page.getByRole('dialog').getByRole('radio', { name: reconcile.takeInAs }).check();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('heading', { name: reconcile.takeIn.title })).toBeVisible();

  await page.getByRole('radio', { name: reconcile.takeIn.by.personal }).check();
  // a beginning: what the platform calls it
  await expect(page.getByLabel(resources.th.intake.field.firstNameTh)).toHaveValue('สมศรี');
  await fillIntake(page, personalForm({ nationalId: nationalIdOf(7), firstNameTh: 'สมศรี' }), 'ศาลแพ่ง');
  await page.getByLabel(reconcile.takeIn.reason).fill('มาแสดงตนพร้อมบัตรประชาชน');
  await page.getByRole('checkbox', { name: reconcile.takeIn.proved }).check();
  await expectNothingFound(page);
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByText(reconcile.takeIn.done.replace(' {{code}}', ''))).toBeVisible();
  await expect(page.getByRole('heading', { name: 'old.hand@coj.go.th' })).toBeVisible();
});
