import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { bareText, pageCount } from '#tests/helpers/pdf.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { type Login, signIn, signOut } from '#tests/helpers/staff-pages.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';

const { common, intake, operations, plan, queue } = resources.th;

let folder: string;
let desk: LaunchedApp;
let codes: string[];
let first: Login;
let second: Login;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-four-eyes-'));
  const dataDir = join(folder, 'registry');
  await prepareRegistry(dataDir, async (registry) => {
    codes = [];
    for (const person of [1, 2, 3]) {
      const code = await registry.submit(personalForm({ nationalId: nationalIdOf(person) }));
      await registry.confirm(code);
      codes.push(code);
    }
    await registry.operator.settings.saveApproval({ scope: 'everything' });
    first = await registry.login('officer', { username: 'first' });
    second = await registry.login('officer', { username: 'second' });
  });
  desk = await launchApp({ dataDir });
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('one officer orders a dry run, a second one approves the printed table, and only then it goes out', async () => {
  const { app, page } = desk;
  const rowOf = (code = '') => page.getByRole('row').filter({ hasText: printed(code) });
  const pressed = (label: string, count: number) =>
    page.getByRole('button', { name: label.replace('{{count}}', String(count)) });
  await signIn(page, first);
  await goTo(page, '/queue', queue.title);
  await page.keyboard.press('Alt+KeyY');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(plan.dryRun.title);
  const addresses = new Set<string>();
  for (const code of codes) {
    await expect(rowOf(code)).toContainText(plan.source.queue);
    addresses.add(/[\w.-]+@coj\.go\.th/.exec((await rowOf(code).textContent()) ?? '')?.[0] ?? '');
  }
  expect(addresses.size).toBe(3);
  await expectNothingFound(page);
  await page.getByRole('checkbox', { name: plan.chooseAll }).check();
  await page.keyboard.press('Alt+KeyO');
  await expect(page.getByRole('dialog')).toContainText(plan.dryRun.orderHeld);
  await page.keyboard.press('Alt+Enter');
  for (const code of codes) await expect(rowOf(code)).toContainText(plan.source.held);

  await goTo(page, '/operations', operations.title);
  await page.getByRole('tab', { name: operations.tab.held }).click();
  await expect(page.getByRole('row').filter({ hasText: common.approval.held })).toHaveCount(3);
  await page.keyboard.press('Alt+KeyJ');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(plan.approvals.title);
  await expectNothingFound(page);
  await page.getByRole('button', { name: plan.approvals.draw }).waitFor();
  await page.keyboard.press('Alt+KeyD');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AP');
  const number = /AP\d\d-\d{4}/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
  const hash = await page.locator('code').innerText();
  // whoever ordered it can choose none of it
  for (const code of codes) await expect(rowOf(code).getByRole('checkbox')).toBeDisabled();
  await expectNothingFound(page);
  const path = join(folder, `${number}.pdf`);
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: intake.print.save }).click();
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
  expect(await pageCount(path)).toBe(1);
  const paper = await bareText(path);
  for (const text of [number, hash, plan.paper.maker, plan.paper.approver, ...addresses])
    expect(paper).toContain(text.replace(/\s/g, ''));
  await signOut(page, first);

  await signIn(page, second);
  await goTo(page, `/operations/approvals/${number}`, plan.approvals.table.replace('{{number}}', number));
  await expect(page.locator('code')).toHaveText(hash);
  await rowOf(codes[2]).getByRole('checkbox').check();
  await page.keyboard.press('Alt+KeyX');
  await page.getByLabel(plan.approvals.reason).fill('ชื่อภาษาอังกฤษไม่ตรงหนังสือเดินทาง');
  await page.keyboard.press('Alt+Enter');
  await expect(rowOf(codes[2])).toContainText(common.approval.refused);
  await page.getByRole('checkbox', { name: plan.chooseAll }).check();
  await expect(pressed(plan.approvals.approve, 2)).toBeEnabled();
  await page.keyboard.press('Alt+KeyA');
  await page.keyboard.press('Alt+Enter');
  for (const code of codes.slice(0, 2)) await expect(rowOf(code)).toContainText(common.approval.approved);
  await expectNothingFound(page);
  await goTo(page, '/operations', operations.title);
  await page.getByRole('tab', { name: operations.tab.waiting }).click();
  for (const code of codes.slice(0, 2)) await expect(rowOf(code)).toBeVisible();
  await expect(rowOf(codes[2])).toHaveCount(0);
});
