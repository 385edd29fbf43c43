import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import {
  chooseFiles,
  expectPicture,
  expectRead,
  fileRow,
  openPapers,
  openWaiting,
  READ,
} from '#tests/helpers/paper-screens.ts';
import type { Stage } from './stage.ts';

const { papers } = resources.th;
const PDF = 'application/pdf';

/** Scanned paper comes in: the form goes to its request by itself, a page without a code waits for the confirmer. */
export async function addPapers({ page, camera, out, say }: Stage, form: string): Promise<void> {
  say(
    'the confirmer drops scanned paper: the form finds its request, a letter waits, a damaged file says so',
  );
  await openPapers(page);
  await camera.take('papers-empty');
  await chooseFiles(page, [
    { name: 'หนังสือนำส่ง.pdf', mimeType: PDF, buffer: Buffer.from(imagePdf([paperPage()])) },
    { name: 'ชำรุด.pdf', mimeType: PDF, buffer: Buffer.from('%PDF-1.4\n') },
    { name: 'แบบคำขอลงนามแล้ว.pdf', mimeType: PDF, buffer: readFileSync(join(out, form)) },
  ]);
  await expectRead(page, 'แบบคำขอลงนามแล้ว.pdf', { attached: 1 });
  await expectRead(page, 'หนังสือนำส่ง.pdf', { unknown: 1 });
  await expect(fileRow(page, 'ชำรุด.pdf')).toHaveAttribute('data-state', 'failed', READ);
  await camera.take('papers-files', { dark: true });
  await openWaiting(page);
  await expectPicture(page.getByRole('img', { name: 'หนังสือนำส่ง.pdf' }));
  await camera.take('papers-waiting', { dark: true });
  await page.keyboard.press('Alt+KeyX');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Digit1');
  await camera.takeOne('papers-discard', 'th');
  await page.keyboard.press('Alt+Enter');
  await page.getByText(papers.waiting.empty).waitFor();
}
