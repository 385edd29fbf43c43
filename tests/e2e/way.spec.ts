import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { messageAbout } from '#tests/helpers/await-message.ts';
import { compareAll, openPaper, printed, saveCompared } from '#tests/helpers/confirm-pages.ts';
import { decodeBarcodes } from '#tests/helpers/decode-barcode.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { fillIntake, openIntake, submitIntake } from '#tests/helpers/intake-pages.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { orderAccount, readResult, resultFor, takeCase, writeBatch } from '#tests/helpers/officer-pages.ts';
import { firstPageAsPng } from '#tests/helpers/pdf.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { saveMailSettings } from '#tests/helpers/settings-pages.ts';
import { startSmtp, type TestSmtp } from '#tests/helpers/smtp.ts';
import { signIn, signOut } from '#tests/helpers/staff-pages.ts';
import { SteadyScanner } from '#tests/helpers/steady-scanner.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';

const { common, confirm, intake, requests, track } = resources.th;
const UNIT = 'ศาลจังหวัดเชียงใหม่';

let folder: string;
let desk: LaunchedApp;
let smtp: TestSmtp;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-way-'));
  smtp = await startSmtp();
});
test.afterEach(async () => {
  await desk.close();
  await smtp.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a personal mailbox from the empty form to the delivered credentials', async () => {
  const dataDir = join(folder, 'registry');
  const logins = await prepareRegistry(dataDir, async (registry) => ({
    administrator: await registry.login('administrator', { username: 'wipha' }),
    confirmer: await registry.login('confirmer', { unitIds: [await registry.unitId(UNIT)] }),
    officer: await registry.login('officer'),
  }));
  desk = await launchApp({ dataDir });
  const { app, page } = desk;
  const form = personalForm();

  await signIn(page, logins.administrator);
  await saveMailSettings(page, smtp);
  await signOut(page, logins.administrator);

  await openIntake(page, 'personal');
  await fillIntake(page, form, UNIT);
  const code = await submitIntake(page);
  const pdf = join(folder, 'form.pdf');
  await answerSaveDialog(app, pdf);
  await page.getByRole('button', { name: intake.print.save }).click();
  await expect(page.getByRole('status').filter({ hasText: pdf })).toBeVisible();

  await signIn(page, logins.confirmer);
  await goTo(page, '/confirm', confirm.title);
  // what the scanner reads is what stands on the paper
  const [scanned = ''] = await decodeBarcodes(await firstPageAsPng(pdf, 100));
  await (await SteadyScanner.plugIn(page)).scan(scanned);
  await expect(openPaper(page, code)).toBeVisible();
  await compareAll(page);
  await saveCompared(page, code);
  await signOut(page, logins.confirmer);

  await signIn(page, logins.officer);
  await takeCase(page, code);
  const localPart = await orderAccount(page, 'bulk-file');
  const bulkFile = await writeBatch(page);
  await readResult(page, resultFor(bulkFile));
  const mail = await PostalMime.parse(
    (await messageAbout(smtp, form.person.contactEmail, printed(code))).eml,
  );
  expect(mail.text).toContain(`${localPart}@coj.go.th`);

  await goTo(page, '/requests', requests.title);
  const row = page.getByRole('row').filter({ hasText: printed(code) });
  await expect(row).toContainText(common.state.delivered);
  await signOut(page, logins.officer);

  await goTo(page, '/track', track.title);
  await page.getByRole('textbox', { name: track.code }).fill(printed(code));
  await page.getByRole('textbox', { name: track.lastFour }).fill(form.person.nationalId.slice(-4));
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByText(track.now.delivered)).toBeVisible();
});
