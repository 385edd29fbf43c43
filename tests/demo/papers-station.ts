import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import {
  chooseFiles,
  expectPicture,
  expectRead,
  fileRow,
  openPapers,
  openWaiting,
  READ,
} from '#tests/helpers/paper-screens.ts';
import { scanWithoutBarcode } from '#tests/helpers/scanned-forms.ts';
import type { Stage } from './stage.ts';

const { papers } = resources.th;
const PDF = 'application/pdf';

/** Scanned paper comes in: the form goes to its request by itself, a page without a code waits for the confirmer. */
export async function addPapers({ page, camera, out, say }: Stage, form: string): Promise<void> {
  say(
    'the confirmer drops scanned paper: the form finds its request, a badly laid sheet waits, a damaged file says so',
  );
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-demo-papers-'));
  await openPapers(page);
  await camera.take('papers-empty');
  const cut = await scanWithoutBarcode(join(out, form), join(folder, 'cut'));
  await chooseFiles(page, [
    { name: 'สแกนขาดหัว.jpg', mimeType: 'image/jpeg', buffer: readFileSync(cut) },
    { name: 'ชำรุด.pdf', mimeType: PDF, buffer: Buffer.from('%PDF-1.4\n') },
    { name: 'แบบคำขอลงนามแล้ว.pdf', mimeType: PDF, buffer: readFileSync(join(out, form)) },
  ]);
  await expectRead(page, 'แบบคำขอลงนามแล้ว.pdf', { attached: 1 });
  await expectRead(page, 'สแกนขาดหัว.jpg', { unknown: 1 });
  await expect(fileRow(page, 'ชำรุด.pdf')).toHaveAttribute('data-state', 'failed', READ);
  await camera.take('papers-files', { dark: true });
  await openWaiting(page);
  await expectPicture(page.getByRole('img', { name: 'สแกนขาดหัว.jpg' }));
  await camera.take('papers-waiting', { dark: true });
  await page.keyboard.press('Alt+KeyX');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Digit2');
  await camera.takeOne('papers-discard', 'th');
  await page.keyboard.press('Alt+Enter');
  await page.getByText(papers.waiting.empty).waitFor();
  rmSync(folder, { recursive: true, force: true });
}
