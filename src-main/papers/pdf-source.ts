import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PAPER_LIMITS } from '#shared/domain/paper-file.ts';
import { greyOfPage } from './grey-of-page.ts';
import { PaperProblem } from './paper-problem.ts';
import { PageProblem, type PaperSource } from './paper-source.ts';
import { through, type VipsImage, type VipsLibrary } from './vips.ts';

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
      // the second look is for codes alone: no colour, and a quarter of the memory. Drawing it closes the page as well.
      const colorSpace = fineness === 'fine' ? 'Gray' : 'BGRA';
      const drawn = await page.render({ scale, colorSpace, render: 'bitmap', renderFormFields: true });
      const image = pictureOf(vips, drawn, fineness === 'fine' ? drawn.data : greyOfPage(drawn.data));
      return { image, isWhole: true };
    },
    close: () => document.destroy(),
  };
}

/** One band where the page is grey, three where it is not. */
function pictureOf(
  vips: VipsLibrary,
  { data, width, height }: { data: Uint8Array; width: number; height: number },
  grey: Uint8Array | undefined,
): VipsImage {
  const { uchar } = vips.BandFormat;
  if (grey)
    return through(vips.Image.newFromMemory(grey, width, height, 1, uchar), (one) =>
      one.copy({ interpretation: 'b-w' }),
    );
  return through(
    vips.Image.newFromMemory(data, width, height, 4, uchar),
    (all) => all.extractBand(0, { n: 3 }),
    (colours) => colours.copy({ interpretation: 'srgb' }),
  );
}
