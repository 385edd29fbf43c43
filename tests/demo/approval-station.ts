import { join } from 'node:path';
import { expect } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';
import { signIn, signOut } from '#tests/helpers/staff-pages.ts';
import { type Stage, STAFF } from './stage.ts';

const { accounts, common, home, operations, plan, settings } = resources.th;

/** Four eyes: the administrator asks for them, the officer orders, and only the administrator can let it go. */
export async function approveInPairs(stage: Stage, address: string): Promise<void> {
  const { app, page, camera, out, say } = stage;
  say('four eyes: a suspension is ordered by the officer, and approved by the administrator');
  await signIn(page, STAFF.administrator);
  await goTo(page, '/settings?tab=security', settings.title);
  await page.getByRole('radio', { name: plan.policy.scope.everything }).check();
  await camera.take('settings-four-eyes');
  await page.keyboard.press('Alt+KeyG');
  await page.getByText(settings.saved).waitFor();
  await signOut(page, STAFF.administrator);

  await signIn(page, STAFF.officer);
  await goTo(page, `/accounts/${address}`, address);
  await camera.takeDialog('account-suspend', () => page.keyboard.press('Alt+KeyU'));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(accounts.dialog.reason).fill('บันทึกข้อความที่ ศย 016/12');
  await page.keyboard.press('Alt+Enter');
  await expect(dialog).toHaveCount(0);
  await goTo(page, '/operations?tab=held', operations.title);
  await page.getByRole('row').filter({ hasText: common.approval.held }).waitFor();
  await camera.take('operations-held');
  await goTo(page, '/operations/approvals', plan.approvals.title);
  // its key is heard once it is there
  await page.getByRole('button', { name: plan.approvals.draw }).waitFor();
  await page.keyboard.press('Alt+KeyD');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AP');
  const table = await page.getByRole('heading', { level: 1 }).innerText();
  await camera.take('approval-own');
  await answerSaveDialog(app, join(out, 'approval-table.pdf'));
  await page.keyboard.press('Alt+KeyS');
  await page.getByText('approval-table.pdf').waitFor();
  await signOut(page, STAFF.officer);

  await signIn(page, STAFF.administrator);
  await goTo(page, '/', home.title);
  await page.getByRole('main').getByText(home.counter.held).waitFor();
  await camera.take('home-held');
  await goTo(page, '/operations/approvals', plan.approvals.title);
  const number = /AP\d\d-\d{4}/.exec(table)?.[0] ?? '';
  await page.getByRole('link', { name: number }).waitFor();
  await camera.take('approvals');
  await page.getByRole('link', { name: number }).press('Enter');
  await page.getByRole('checkbox', { name: plan.chooseAll }).check();
  await camera.take('approval');
  await page.keyboard.press('Alt+KeyA');
  await dialog.waitFor();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('row').filter({ hasText: common.approval.approved }).waitFor();
  await signOut(page, STAFF.administrator);
}
