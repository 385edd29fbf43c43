import type { BarcodeReader, BarcodeReading } from '#shared/barcode/barcode-reader.ts';
import { uprightAngle } from '#shared/barcode/geometry.ts';
import type { GreyImage } from '#shared/barcode/grey-image.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import type { CodeOnPage } from '#shared/domain/paper-page.ts';
import { isBlankPage } from './blank-page.ts';
import { pagePicture } from './page-picture.ts';
import type { PageOptions, PageResult } from './paper-reader.ts';
import { PageProblem, type PaperSource } from './paper-source.ts';
import { through, type VipsImage } from './vips.ts';

/** Reads one page: its codes, whether it is blank, and its picture, set upright by the code on it. */
export async function readPage(
  reader: BarcodeReader,
  source: PaperSource,
  page: number,
  { any, withPicture }: PageOptions,
): Promise<PageResult> {
  let image: VipsImage | undefined;
  try {
    const seen = await source.picture(page, 'usual');
    image = seen.image;
    const { isWhole } = seen;
    const grey = greyOf(image);
    const first = await reader.read(grey, { effort: source.isPhoto ? 'photo' : 'page', any });
    const isBlank = first.length === 0 && isBlankPage(grey);
    const found =
      first.length > 0 || isBlank || source.isPhoto ? first : await again(reader, source, page, any);
    const picture = withPicture ? pagePicture(image, angleOf(found)) : null;
    const codes = any ? found.filter(({ format }) => format === 'Code128') : found;
    return { fault: null, isWhole, isBlank, codes: codes.map(asCode), picture };
  } catch (error) {
    if (error instanceof PageProblem) return { fault: error.fault };
    throw error;
  } finally {
    image?.delete();
  }
}

/** A page on which nothing was found at first sight is drawn finer: bars that ran into each other may come apart. */
async function again(reader: BarcodeReader, source: PaperSource, page: number, any: boolean) {
  const { image } = await source.picture(page, 'fine');
  try {
    return await reader.read(greyOf(image), { effort: 'page', any });
  } finally {
    image.delete();
  }
}

/** One that is not sure carries no code: the text says which it might be. */
function asCode({ text, code, format, isConfident }: BarcodeReading): CodeOnPage {
  const likely = code ?? (format === 'Code128' ? likelyCode(text) : null);
  return { text, code: likely, isConfident };
}

function likelyCode(text: string): CodeOnPage['code'] {
  const parsed = parseDocumentCode(text);
  return parsed.ok ? parsed.code : null;
}

/** Our own codes say which way up the paper is; somebody else's label may be stuck on anyhow. */
function angleOf(readings: readonly BarcodeReading[]): number {
  const own = readings.find(({ code }) => code !== null);
  return own ? uprightAngle(own.corners) : 0;
}

function greyOf(image: VipsImage): GreyImage {
  const grey = through(image.copy(), (own) => (own.bands === 1 ? own : own.colourspace('b-w')));
  const bytes = grey.writeToMemory();
  const { width, height } = grey;
  grey.delete();
  return {
    width,
    height,
    data: new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}
