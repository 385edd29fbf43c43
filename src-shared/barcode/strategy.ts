import type { ReadingEffort } from './barcode-reading.ts';
import type { GreyImage } from './grey-image.ts';
import {
  barLooks,
  type Engines,
  flatLook,
  plainLook,
  quaggaLook,
  type Sheet,
  sheetOf,
  turnedLook,
} from './looks.ts';
import { reduced } from './resample.ts';
import type { Look } from './tally.ts';

/** Pixels of the longer side at which most codes are large enough and looks still cheap. */
const WORKING_SIDE = 1800;
/** Above so many pixels a picture is never looked at whole: 100 megapixels would take seconds and a gigabyte. */
const MOST_PIXELS = 16_000_000;

const SOFT_BLURS = [0, 1.2];
const ALL_BLURS = [0, 0.6, 0.9, 1.2, 1.7, 2.4];

/** The looks at a picture, the cheap ones first; whoever takes them stops when there is enough. */
export function looksAt(
  image: GreyImage,
  effort: ReadingEffort,
  any: boolean,
  engines: Engines,
): AsyncGenerator<Look | Look[]> {
  return EFFORTS[effort](image, any, engines);
}

const EFFORTS: Record<
  ReadingEffort,
  (image: GreyImage, any: boolean, engines: Engines) => AsyncGenerator<Look | Look[]>
> = {
  frame: frameLooks,
  page: pageLooks,
  photo: photoLooks,
};

async function* frameLooks(image: GreyImage, _any: boolean, engines: Engines): AsyncGenerator<Look> {
  const sheet = workingSheet(image);
  yield await plainLook(engines, sheet, { formats: 'Code128', how: 'thorough' });
  for (const field of sheet.fields().slice(0, 2)) yield* barLooks(engines, sheet, field, SOFT_BLURS);
}

async function* pageLooks(image: GreyImage, any: boolean, engines: Engines): AsyncGenerator<Look> {
  const sheet = workingSheet(image);
  yield await plainLook(engines, sheet, { formats: any ? 'Code128' : 'all', how: 'thorough' });
  for (const field of sheet.fields().slice(0, 4)) yield* barLooks(engines, sheet, field, SOFT_BLURS);
  const whole = wholeSheet(image);
  if (whole.image.width > sheet.image.width)
    yield await plainLook(engines, whole, { formats: 'Code128', how: 'thorough' });
  yield await flatLook(engines, sheet);
}

async function* photoLooks(image: GreyImage, any: boolean, engines: Engines): AsyncGenerator<Look | Look[]> {
  const sheet = workingSheet(image);
  const first = easyLooks(engines, sheet);
  // on a picture of anything there may be several codes: those that are easy to read are all taken
  if (any) yield await collected(first);
  else yield* first;
  const whole = wholeSheet(image);
  const isReduced = whole.image.width > sheet.image.width;
  if (isReduced) yield* easyLooks(engines, whole);
  for (const field of sheet.fields()) yield* barLooks(engines, sheet, field, ALL_BLURS);
  if (!any) yield await plainLook(engines, sheet, { formats: 'all', how: 'thorough' });
  yield await quaggaLook(engines, sheet, 'as is', 'medium');
  yield await quaggaLook(engines, sheet, 'flat', 'medium');
  const scale = sheet.image.width * sheet.image.height < 700_000 ? 2 : 1;
  for (const degrees of [0, 12, -12, 24, -24, 36, -36, 45])
    yield await turnedLook(engines, sheet, degrees, scale);
  yield await quaggaLook(engines, sheet, 'flat', 'large');
  yield await quaggaLook(engines, sheet, 'as is', 'small');
}

async function* easyLooks(engines: Engines, sheet: Sheet): AsyncGenerator<Look> {
  yield await plainLook(engines, sheet, { formats: 'Code128', how: 'thorough' });
  yield await flatLook(engines, sheet);
  for (const field of sheet.fields()) yield* barLooks(engines, sheet, field, SOFT_BLURS);
}

async function collected(looks: AsyncGenerator<Look>): Promise<Look[]> {
  const all: Look[] = [];
  for await (const look of looks) all.push(look);
  return all;
}

function workingSheet(image: GreyImage): Sheet {
  return sheetOf(
    'small',
    reduced(image, Math.max(1, Math.round(Math.max(image.width, image.height) / WORKING_SIDE))),
  );
}

function wholeSheet(image: GreyImage): Sheet {
  return sheetOf('whole', reduced(image, Math.ceil(Math.sqrt((image.width * image.height) / MOST_PIXELS))));
}
