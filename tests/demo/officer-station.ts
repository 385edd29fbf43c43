import { copyFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { messageAbout } from '#tests/helpers/await-message.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import {
  completeManualTask,
  openManualTask,
  orderAccount,
  readResult,
  resultFor,
  takeCase,
  writeBatch,
} from '#tests/helpers/officer-pages.ts';
import { type Stage } from './stage.ts';

const { batches, common, letters, operations, queue, requests } = resources.th;

/** A personal mailbox over the bulk file: taken, ordered, written, and closed by the platform's result. */
export async function provisionByBulkFile(stage: Stage, code: string): Promise<string> {
  const { page, camera, out, say } = stage;
  say(`the officer takes ${printed(code)} and orders the account over the bulk file`);
  await goTo(page, '/queue', queue.title);
  await page.getByRole('button', { name: printed(code) }).waitFor();
  await camera.take('queue');
  await takeCase(page, code);
  await camera.take('case', { large: true, dark: true });
  const localPart = await orderAccount(page, 'bulk-file');
  await goTo(page, '/batches', batches.title);
  await camera.take('batches-waiting');
  const bulkFile = await writeBatch(page);
  copyFileSync(bulkFile, join(out, basename(bulkFile)));
  await camera.take('batch-written');
  say(`the batch is written (${basename(bulkFile)}) and the platform's result read back`);
  await readResult(page, resultFor(bulkFile));
  await expect(page.getByText(batches.closed)).toBeVisible();
  await camera.take('batch-closed');
  await goTo(page, '/batches', batches.title);
  await camera.take('batches');
  return localPart;
}

/** A unit's mailbox by hand: what to type where, ticked off line by line. Its password is to go by sealed letter. */
export async function provisionByHand(stage: Stage, code: string): Promise<string> {
  const { page, camera, say } = stage;
  say(`the officer makes the account of ${printed(code)} by hand`);
  await takeCase(page, code);
  await camera.take('case-unit');
  await page.getByRole('radio', { name: letters.channel.letter }).check();
  const localPart = await orderAccount(page, 'manual-task');
  await goTo(page, '/operations', operations.title);
  const steps = page.getByRole('button', { name: operations.action.steps });
  await steps.waitFor();
  await camera.take('operations-waiting');
  await camera.takeDialog('manual-task', async () => {
    await page.locator('table [data-row]').first().press('Enter');
  });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await openManualTask(page);
  await completeManualTask(page);
  return localPart;
}

/** Waits for the message with the credentials and keeps it. */
export async function keepMessage({ smtp, out, say }: Stage, to: string, code: string): Promise<string> {
  const message = await messageAbout(smtp, to, printed(code));
  const file = `${code}.eml`;
  writeFileSync(join(out, file), message.eml);
  say(`the credentials of ${printed(code)} were mailed to ${to}: ${file}`);
  return file;
}

/** Everything is delivered, as the lists show it. */
export async function lookAtLists({ page, camera, say }: Stage, codes: readonly string[]): Promise<void> {
  say('the Doc List shows both as delivered');
  await goTo(page, '/operations', operations.title);
  await page.getByRole('tab', { name: operations.tab.done }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(1 + 2 * codes.length);
  await camera.take('operations-done');
  await goTo(page, '/requests', requests.title);
  for (const code of codes) {
    const row = page.getByRole('row').filter({ hasText: printed(code) });
    await expect(row).toContainText(common.state.delivered);
  }
  await camera.take('doc-list', { large: true, dark: true });
  await goTo(page, `/requests/${codes[0]}`, new RegExp(printed(codes[0] ?? '')));
  await page.getByText(requests.event.deliver).waitFor();
  await camera.take('request', { large: true });
}
