import type { ReadingEffort } from './barcode-reading.ts';
import type { GreyImage } from './grey-image.ts';
import {
  barLook,
  type Engines,
  flatLook,
  plainLook,
  quaggaBarLook,
  quaggaLook,
  restoredLooks,
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

const CODE_128 = { formats: 'Code128', how: 'thorough' } as const;
const EVERYTHING = { formats: 'all', how: 'thorough' } as const;
/** Pixels of blur that are taken back, the likely ones first. */
const BLURS = [0.9, 1.3, 0.6, 1.8, 2.4];
/** Degrees: what a slanted line crosses of a code as low as ours lies between the rungs. */
const LADDER = [0, 12, -12, 24, -24, 36, -36, 45];
/** Pictures smaller than this are made twice as large: their narrowest bars may be one pixel wide. */
const SMALL_PIXELS = 700_000;

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
  glance: glanceLooks,
  frame: frameLooks,
  page: pageLooks,
  photo: photoLooks,
};

async function* glanceLooks(image: GreyImage, _any: boolean, engines: Engines): AsyncGenerator<Look> {
  yield* quickLooks(engines, workingSheet(image));
}

async function* frameLooks(image: GreyImage, any: boolean, engines: Engines): AsyncGenerator<Look> {
  const sheet = workingSheet(image);
  let isNamed = false;
  for await (const look of quickLooks(engines, sheet)) {
    isNamed ||= look.isPlain && look.sightings.length > 0;
    yield look;
  }
  if (isNamed) return;
  if (!any) {
    const others = await plainLook(engines, sheet, { formats: 'all', how: 'quick' });
    yield others;
    if (others.sightings.length > 0) return;
  }
  for (const field of sheet.fields().slice(0, 1)) {
    yield* restoredLooks(engines, sheet, field, 'as is', BLURS.slice(0, 2));
    yield await quaggaBarLook(engines, sheet, field);
  }
}

/** What is read as it stands is named, ours or not, and nothing further is looked for: the next frame comes soon. */
async function* quickLooks(engines: Engines, sheet: Sheet): AsyncGenerator<Look> {
  const plain = await plainLook(engines, sheet, CODE_128);
  yield plain;
  if (plain.sightings.length > 0) return;
  for (const field of sheet.fields().slice(0, 2)) yield await barLook(engines, sheet, field);
}

async function* pageLooks(image: GreyImage, any: boolean, engines: Engines): AsyncGenerator<Look> {
  const sheet = workingSheet(image);
  yield await plainLook(engines, sheet, CODE_128);
  for (const field of sheet.fields()) yield await barLook(engines, sheet, field);
  const whole = wholeSheet(image);
  if (whole.image.width > sheet.image.width) yield await plainLook(engines, whole, CODE_128);
  yield await flatLook(engines, sheet);
  // the slow looks are for what may be bars; a page of text alone is done here
  for (const light of ['as is', 'flat'] as const)
    for (const field of sheet.fields().slice(0, 2)) yield* restoredLooks(engines, sheet, field, light, BLURS);
  for (const field of sheet.fields().slice(0, 2)) yield await quaggaBarLook(engines, sheet, field);
  if (!any) yield await plainLook(engines, sheet, { formats: 'all', how: 'quick' });
}

async function* photoLooks(image: GreyImage, any: boolean, engines: Engines): AsyncGenerator<Look | Look[]> {
  const sheet = workingSheet(image);
  // on a picture of anything there may be several codes: those that are easy to read are all taken
  if (any) yield await collected(easyLooks(engines, sheet));
  else yield* easyLooks(engines, sheet);
  const whole = wholeSheet(image);
  if (whole.image.width > sheet.image.width) yield* easyLooks(engines, whole);
  for (const light of ['as is', 'flat'] as const)
    for (const field of sheet.fields().slice(0, 2)) yield* restoredLooks(engines, sheet, field, light, BLURS);
  if (!any) yield await plainLook(engines, sheet, EVERYTHING);
  for (const field of sheet.fields().slice(0, 2)) yield await quaggaBarLook(engines, sheet, field);
  yield await quaggaLook(engines, sheet, 'as is', 'medium');
  yield await quaggaLook(engines, sheet, 'flat', 'medium');
  yield* easyLooks(engines, halfSheet(sheet));
  const scale = sheet.image.width * sheet.image.height < SMALL_PIXELS ? 2 : 1;
  for (const degrees of LADDER) yield await turnedLook(engines, sheet, degrees, scale);
  yield await quaggaLook(engines, sheet, 'flat', 'large');
  yield await quaggaLook(engines, sheet, 'as is', 'small');
}

async function* easyLooks(engines: Engines, sheet: Sheet): AsyncGenerator<Look> {
  yield await plainLook(engines, sheet, CODE_128);
  yield await flatLook(engines, sheet);
  for (const field of sheet.fields()) yield await barLook(engines, sheet, field);
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

/** Large and blurred codes come out sharper when they are small. */
function halfSheet(sheet: Sheet): Sheet {
  const { image, back } = reduced(sheet.image, 2);
  return sheetOf('half', { image, back: (point) => sheet.back(back(point)) });
}
