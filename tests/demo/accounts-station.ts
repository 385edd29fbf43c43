import { resources } from '#shared/i18n/index.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import type { Stage } from './stage.ts';

const { accounts, plan, reconcile } = resources.th;

/** What would be asked of which platform, while requests wait in the queue. */
export async function lookAtDryRun({ page, camera, say }: Stage): Promise<void> {
  say('the officer looks at the dry run of the queue');
  await goTo(page, '/queue/dry-run', plan.dryRun.title);
  await page.getByRole('table', { name: plan.dryRun.title }).waitFor();
  await camera.take('dry-run');
}

/** What is there once everything was delivered: the accounts, and a list of the platform that knows one more. */
export async function lookAtAccounts({ page, camera, say }: Stage, address: string): Promise<void> {
  say('the officer looks at the accounts and compares them with a list of the platform');
  await goTo(page, '/accounts', accounts.title);
  await page.getByRole('cell', { name: address }).waitFor();
  await camera.take('accounts');
  await goTo(page, `/accounts/${address}`, address);
  await camera.take('account');
  await goTo(page, '/reconcile', reconcile.title);
  const list = `email\r\n${address}\r\nscanner@coj.go.th\r\n`;
  const file = { name: 'platform.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('row').filter({ hasText: 'scanner@coj.go.th' }).waitFor();
  await camera.take('reconcile', { dark: true });
}
