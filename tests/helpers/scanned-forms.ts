import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { printed } from './confirm-pages.ts';
import { goTo } from './go-to.ts';
import type { LaunchedApp } from './launch-app.ts';
import { answerSaveDialog } from './system-dialogs.ts';

const run = promisify(execFile);
const { requests } = resources.th;

/** Prints each request's form by the app itself, as PDF; answers with the files. For somebody who may see them all. */
export async function printForms(
  { app, page }: Pick<LaunchedApp, 'app' | 'page'>,
  codes: readonly string[],
  folder: string,
): Promise<string[]> {
  const files: string[] = [];
  for (const code of codes) {
    const file = join(folder, `${code}.pdf`);
    await goTo(page, `/requests/${code}`, new RegExp(printed(code)));
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: requests.action.pdf }).click();
    await expect(page.getByText(file)).toBeVisible();
    files.push(file);
  }
  return files;
}

/** The stack of papers as one PDF (poppler's pdfunite). */
export async function stackOf(files: readonly string[], stack: string): Promise<string> {
  await run('pdfunite', [...files, stack]);
  return stack;
}

/** The first page as a scanner would have left it at 200 dots an inch (poppler's pdftoppm); answers with the file. */
export async function scanOf(pdf: string, kind: 'jpeg' | 'tiff'): Promise<string> {
  const root = pdf.replace(/\.pdf$/, '');
  await run('pdftoppm', [`-${kind}`, '-gray', '-r', '200', '-singlefile', pdf, root]);
  return `${root}.${kind === 'jpeg' ? 'jpg' : 'tif'}`;
}

/** A scan on which the barcode was cut off, as a badly laid sheet gives it; answers with the file. */
export async function scanWithoutBarcode(pdf: string, root: string): Promise<string> {
  const [left, top, width, height] = [0, 330, 1654, 2009].map(String) as [string, string, string, string];
  const cut = ['-x', left, '-y', top, '-W', width, '-H', height];
  await run('pdftoppm', ['-jpeg', '-gray', '-r', '200', ...cut, '-singlefile', pdf, root]);
  return `${root}.jpg`;
}
