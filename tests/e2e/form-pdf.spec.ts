import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { buddhistYearOf, formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { formatDocumentCode, type DocumentCode } from '#shared/domain/document-code.ts';
import intake from '#shared/i18n/th/intake.json' with { type: 'json' };
import { expect, test } from '#tests/helpers/app-test.ts';
import { decodeBarcodes } from '#tests/helpers/decode-barcode.ts';
import { fillIntake, openIntake, submitIntake } from '#tests/helpers/intake-pages.ts';
import { bareText, firstPageAsPng, pageCount } from '#tests/helpers/pdf.ts';
import { longestForm } from '#tests/helpers/sample-form.ts';
import { personalForm, unitForm } from '#tests/helpers/sample-requests.ts';

/** A webcam of 1280 × 720 that sees the paper over two thirds of its width: 1280 × ⅔ pixels on 8.27 inches. */
const WEBCAM_DPI = 103;
const UNIT = 'ศาลเยาวชนและครอบครัวจังหวัดประจวบคีรีขันธ์';

test.use({ launch: { args: ['--demo'] } });

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-form-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Presses "save as PDF" on the receipt, with the system's dialog answered. */
async function savePdf(app: ElectronApplication, page: Page, code: string): Promise<string> {
  const path = join(folder, `${code}.pdf`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: intake.print.save }).click();
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
  return path;
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** Everything the applicant typed, as the paper must carry it. */
function printedOf(form: RequestForm): string[] {
  const { person } = form;
  const own = form.kind === 'unit' ? [form.purpose, form.requestedLocalPart] : [];
  return [
    `${person.titleTh}${person.firstNameTh} ${person.lastNameTh}`,
    `${person.firstNameEn} ${person.lastNameEn}`,
    person.position,
    person.contactEmail,
    person.recoveryEmail,
    person.phone,
    UNIT,
    ...own,
  ].map(bare);
}

const today = new Date().toISOString();

test('the printed form is one page with a barcode that scans and everything that was typed', async ({
  desk,
}) => {
  const { app, page } = desk;
  const form = personalForm({ nationalId: '1101230000001' });
  await openIntake(page, 'personal');
  await fillIntake(page, form, UNIT);
  const code = await submitIntake(page);
  expect(code.slice(2, 4)).toBe(String(buddhistYearOf(today)).slice(2));
  const pdf = await savePdf(app, page, code);

  expect(await pageCount(pdf)).toBe(1);
  expect(await decodeBarcodes(await firstPageAsPng(pdf, WEBCAM_DPI))).toEqual([code]);
  const text = await bareText(pdf);
  for (const printed of printedOf(form)) expect(text).toContain(printed);
  expect(text).toContain(bare(formatDocumentCode(code as DocumentCode)));
  expect(text).toContain('1-1012-30000-00-1');
  expect(text).toContain(bare(formatBuddhistDate(today, { digits: 'thai' })));
});

test('the longest answers still stand whole on one page', async ({ desk }) => {
  const { app, page } = desk;
  const { kind: _kind, code: _code, revision: _revision, submittedAt: _at, ...longest } = longestForm;
  const form = {
    ...unitForm({
      titleTh: longest.titleTh,
      firstNameTh: longest.firstNameTh,
      lastNameTh: longest.lastNameTh,
      firstNameEn: longest.firstNameEn,
      lastNameEn: longest.lastNameEn,
      position: longest.position,
      contactEmail: longest.contactEmail,
      recoveryEmail: longest.recoveryEmail,
      phone: longest.phone,
    }),
    purpose: longest.purpose ?? '',
    requestedLocalPart: longest.requestedLocalPart ?? '',
  };
  await openIntake(page, 'unit');
  await fillIntake(page, form, UNIT);
  const code = await submitIntake(page);
  const pdf = await savePdf(app, page, code);

  expect(await pageCount(pdf)).toBe(1);
  expect(await decodeBarcodes(await firstPageAsPng(pdf, WEBCAM_DPI))).toEqual([code]);
  // The last line of the page: had anything been cut off, it would have been this.
  expect(await bareText(pdf)).toMatch(/ผู้ยืนยันข้อมูล.*พ\.ศ\.$/);
});
