import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#shared/contract/vocabulary.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { lockedPdf } from '#tests/helpers/locked-pdf.ts';
import { paperDesk } from '#tests/helpers/paper-desk.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import { chooseFiles, expectRead, fileRow, openPapers, READ } from '#tests/helpers/paper-screens.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';

const { common, errors, papers, settings } = resources.th;
const PDF = 'application/pdf';

const own = paperDesk();

async function openAs(role: Role) {
  const { desk, made: login } = await own.open((registry) => registry.login(role, { username: 'second' }));
  await signIn(desk.page, login);
  return desk;
}

test('what cannot be read says why and how to go on, and stops no other file', async () => {
  const { page } = await openAs('officer');
  await openPapers(page);
  await chooseFiles(page, [
    { name: 'ว่าง.pdf', mimeType: PDF, buffer: Buffer.alloc(0) },
    { name: 'จดหมาย.docx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 a letter') },
    { name: 'ล็อก.pdf', mimeType: PDF, buffer: lockedPdf() },
    { name: 'ชำรุด.pdf', mimeType: PDF, buffer: Buffer.from('%PDF-1.4\nnothing more') },
    { name: 'ดี.pdf', mimeType: PDF, buffer: Buffer.from(imagePdf([paperPage({ lines: 0 })])) },
  ]);
  const sending = page.getByRole('region', { name: papers.sending.title });
  await expect(sending).toContainText(errors.PAPER_EMPTY);
  await expect(sending).toContainText(errors.PAPER_KIND);
  await expectRead(page, 'ดี.pdf', { blank: 1 });
  await expect(fileRow(page, 'ล็อก.pdf')).toContainText(errors.PAPER_PASSWORD);
  await expect(fileRow(page, 'ชำรุด.pdf')).toContainText(errors.PAPER_BROKEN);
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyC');
  await expect(sending).toHaveCount(0);
});

test('the reading of a long file is cancelled, and gone on with', async () => {
  const { page } = await openAs('officer');
  const blank = paperPage({ lines: 0 });
  const long = Buffer.from(imagePdf([...Array.from({ length: 40 }, () => paperPage({})), blank]));
  await openPapers(page);
  await chooseFiles(page, [{ name: 'ยาว.pdf', mimeType: PDF, buffer: long }]);
  const row = fileRow(page, 'ยาว.pdf');
  await expect(row).toHaveAttribute('data-state', 'reading', READ);
  await row.getByRole('button', { name: common.action.cancel }).click();
  await expect(row).toHaveAttribute('data-state', 'cancelled', READ);
  await row.getByRole('button', { name: papers.readOnOf.replace('{{name}}', 'ยาว.pdf') }).click();
  await expect(row).toHaveAttribute('data-state', /waiting|reading/);
  await row.getByRole('button', { name: common.action.cancel }).click();
  await expect(row).toHaveAttribute('data-state', 'cancelled', READ);
});

test('the administrator has a folder watched, and a file that a scanner leaves there is read by itself', async () => {
  const { app, page } = await openAs('administrator');
  const scans = own.path('scans');
  mkdirSync(scans);
  await goTo(page, '/settings', settings.title);
  await page.getByRole('tab', { name: papers.title }).click();
  const path = page.getByLabel(papers.watch.path);
  await path.fill('scans');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(errors.reason.relative);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, scans);
  await page.getByRole('button', { name: papers.watch.choose }).click();
  await expect(page.locator('[data-watch=watching]')).toContainText(scans);
  await expectNothingFound(page);

  const scan = own.path('scan.pdf');
  writeFileSync(scan, imagePdf([paperPage({ lines: 0 })]));
  await openPapers(page);
  copyFileSync(scan, join(scans, 'เครื่องสแกน.pdf'));
  await expect(fileRow(page, 'เครื่องสแกน.pdf')).toBeVisible(READ);
  await expectRead(page, 'เครื่องสแกน.pdf', { blank: 1 });

  await goTo(page, '/settings', settings.title);
  await page.getByRole('tab', { name: papers.title }).click();
  await page.getByRole('button', { name: papers.watch.stop }).click();
  await expect(page.locator('[data-watch=off]')).toBeVisible();
});
