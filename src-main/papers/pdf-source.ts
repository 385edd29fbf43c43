import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PAPER_LIMITS } from '#shared/domain/paper-file.ts';
import { PaperProblem } from './paper-problem.ts';
import { PageProblem, type PaperSource } from './paper-source.ts';
import { through, type VipsLibrary } from './vips.ts';

const POINTS_PER_INCH = 72;
const DOTS_PER_INCH = { usual: 200, fine: 300 } as const;
/** A page larger than A3 at 300 dots an inch is drawn at fewer. */
const LONGEST_SIDE = 5000;

/** The wrapper tells PDFium's error codes (fpdfview.h) in words only. */
const PASSWORD = /password|security/i;

export type Pdfium = Awaited<ReturnType<typeof openPdfium>>;

export async function openPdfium(place: string) {
  const bytes = await readFile(new URL(place));
  return PDFiumLibrary.init({
    wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  });
}

/** @throws PaperProblem for a password, a broken file, no page or too many. */
export async function openPdf(pdfium: Pdfium, vips: VipsLibrary, bytes: Uint8Array): Promise<PaperSource> {
  const document = await pdfium.loadDocument(bytes).catch((error: unknown) => {
    throw new PaperProblem(PASSWORD.test(String(error)) ? 'PAPER_PASSWORD' : 'PAPER_BROKEN');
  });
  const pages = document.getPageCount();
  const { pages: limit } = PAPER_LIMITS;
  if (pages < 1 || pages > limit) {
    document.destroy();
    throw pages < 1
      ? new PaperProblem('PAPER_BROKEN')
      : new PaperProblem('PAPER_TOO_MANY_PAGES', { pages, limit });
  }
  return {
    pages,
    isPhoto: false,
    async picture(number, fineness) {
      const page = document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const longest = Math.max(originalWidth, originalHeight);
      if (!(longest > 0)) throw new PageProblem('page-broken');
      const scale = Math.min(DOTS_PER_INCH[fineness] / POINTS_PER_INCH, LONGEST_SIDE / longest);
      // drawing it closes the page as well
      const { data, width, height } = await page.render({ scale, render: 'bitmap', renderFormFields: true });
      const image = vips.Image.newFromMemory(data, width, height, 4, vips.BandFormat.uchar);
      const opaque = through(
        image,
        (all) => all.extractBand(0, { n: 3 }),
        (colours) => colours.copy({ interpretation: 'srgb' }),
      );
      return { image: opaque, isWhole: true };
    },
    close: () => document.destroy(),
  };
}
