import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '#shared/contract/demo.ts';
import { SHEET_CODES } from '#shared/domain/test-sheet.ts';
import sheet from '#shared/i18n/th/sheet.json' with { type: 'json' };
import { expect, test } from '#tests/helpers/app-test.ts';
import { decodeAnyBarcodes } from '#tests/helpers/decode-barcode.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { bareText, firstPageAsPng, pageCount } from '#tests/helpers/pdf.ts';
import { signIn } from '#tests/helpers/staff-pages.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';

/** As a laser printer puts it on paper. */
const PRINTER_DPI = 300;
const FORMATS = { 'code-128': 'Code128', 'ean-13': 'EAN13', 'code-39': 'Code39', qr: 'QRCode' } as const;

test.use({ launch: { args: ['--demo'] } });

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-sheet-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the test sheet is one page whose barcodes all scan, each with what it must do', async ({ desk }) => {
  const { app, page } = desk;
  await signIn(page, { username: 'administrator', displayName: 'วิภา', password: DEMO_PASSWORD });
  const path = join(folder, 'sheet.pdf');
  await answerSaveDialog(app, path);
  const door = await openDoor(page);
  expect(await door.desktop.saveTestSheet({})).toEqual({ path });

  expect(await pageCount(path)).toBe(1);
  const found = await decodeAnyBarcodes(await firstPageAsPng(path, PRINTER_DPI));
  const wanted = SHEET_CODES.map(({ symbology, text }) => ({ format: FORMATS[symbology], text }));
  const byText = (one: { text: string }, other: { text: string }) => one.text.localeCompare(other.text);
  expect(found.toSorted(byText)).toEqual(wanted.toSorted(byText));
  const text = await bareText(path);
  for (const line of [sheet.sizes.do, sheet.damaged.do, sheet.foreign.do, sheet.layout.do, sheet.harmless])
    expect(text).toContain(line.replace(/\s/g, ''));
});
