import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The number of pages (poppler's pdfinfo). */
export async function pageCount(pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf]);
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]);
}

/** The text without any white space: extraction puts spaces into Thai where there are none. */
export async function bareText(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  return stdout.replace(/\s/g, '');
}

/** The first page as PNG; 100 dpi is about what a webcam sees of a sheet of paper. */
export async function firstPageAsPng(pdf: string, dpi: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'court-mail-page-'));
  const target = join(folder, 'page');
  await run('pdftoppm', ['-png', '-singlefile', '-r', String(dpi), pdf, target]);
  return readFile(`${target}.png`);
}
