import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGEST_PICTURE = 50_000_000;

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

/** The first page as PNG, at this many dots per inch. */
export async function firstPageAsPng(pdf: string, dpi: number): Promise<Buffer> {
  const { stdout } = await run('pdftoppm', ['-png', '-singlefile', '-r', String(dpi), pdf], {
    encoding: 'buffer',
    maxBuffer: LARGEST_PICTURE,
  });
  return stdout;
}
