import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { bounceOf } from '#tests/helpers/bounces/bounce-of.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { type CapturedMessage, SMTP_PASSWORD, startSmtp, type TestSmtp } from '#tests/helpers/smtp.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { bounces, common, operations, requests } = resources.th;

let folder: string;
let desk: LaunchedApp;
let smtp: TestSmtp;
let code: string;
let message: CapturedMessage;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-bounces-'));
  const dataDir = join(folder, 'registry');
  smtp = await startSmtp();
  const officer = await prepareRegistry(dataDir, async (registry) => {
    const { operator, submit, confirm, work } = registry;
    await operator.settings.saveMail({ mail: smtp.settings(), password: SMTP_PASSWORD });
    code = await submit(personalForm());
    await confirm(code);
    const { proposal } = await operator.queue.take({ code });
    const order = { code, localPart: proposal ?? '', connector: 'manual-task' as const };
    const { operationId } = await operator.queue.provision(order);
    await work();
    await operator.operations.completeManual({ id: operationId });
    await work();
    return registry.login('officer');
  });
  const [sent] = smtp.messages;
  if (!sent) throw new Error('no message has left');
  message = sent;
  desk = await launchApp({ dataDir });
  await signIn(desk.page, officer);
});
test.afterEach(async () => {
  await desk.close();
  await smtp.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('bounces are read in, the request says that nothing arrived and what to do, and the mark is taken off again', async () => {
  const { page } = desk;
  await goTo(page, '/operations', operations.title);
  await page.keyboard.press('Alt+KeyY');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bounces.title);
  await expect(page.getByText(bounces.empty)).toBeVisible();
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'message/rfc822',
    buffer: Buffer.from(text),
  });
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('bounce.eml', bounceOf(message, 'Postfix, and Zimbra with it')),
      file('letter.eml', 'From: a@example.com\r\nSubject: hello\r\n\r\nhello'),
      file('empty.eml', ''),
    ]);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('bounce.eml')).toContainText(bounces.verdict.bounced);
  await expect(row('bounce.eml')).toContainText(bounces.reason['mailbox-unknown']);
  await expect(row('letter.eml')).toContainText(bounces.verdict['no-bounce']);
  await expect(row('empty.eml').getByRole('alert')).toBeVisible();
  await expectNothingFound(page);

  await page.getByRole('link', { name: printed(code) }).click();
  await expect(page.getByText(bounces.notice.title)).toBeVisible();
  await expect(page.getByText(bounces.notice.way)).toBeVisible();
  await expect(page.getByRole('main').getByText(common.state.parked).first()).toBeVisible();
  await expect(page.getByRole('button', { name: requests.sendAgain.action })).toBeVisible();
  await expect(page.getByRole('button', { name: requests.correctContact.action })).toBeVisible();
  await expectNothingFound(page);

  await page.keyboard.press('Alt+KeyB');
  await page.getByLabel(bounces.notBounced.note).fill('ผู้ขอได้รับแล้ว');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByText(bounces.notice.title)).toHaveCount(0);
  await expect(page.getByRole('main').getByText(common.state.delivered).first()).toBeVisible();
  await expect(page.getByText(requests.event['not-bounced'], { exact: true })).toBeVisible();
});
