import { type BarField, findBars } from './bar-finder.ts';
import { pictureOf, profilesOf } from './bar-profile.ts';
import type { Sighting } from './engines/engine.ts';
import type { QuaggaEngine, QuaggaPatches } from './engines/quagga2.ts';
import type { ZxingEngine, ZxingLook } from './engines/zxing-wasm.ts';
import { flatFielded } from './flat-field.ts';
import { movedCorners, type Point } from './geometry.ts';
import type { GreyImage } from './grey-image.ts';
import { type Derived, turnedImage, uprightCut } from './resample.ts';
import { stretched, unblurred } from './restore.ts';
import type { Look } from './tally.ts';

/** The engines; quagga2 is opened when it is first wanted. */
export type Engines = { readonly zxing: ZxingEngine; readonly quagga: () => Promise<QuaggaEngine> };

/** A picture being read, possibly a reduced one, with what several looks at it share. */
export type Sheet = {
  readonly name: string;
  readonly image: GreyImage;
  readonly back: (point: Point) => Point;
  readonly flat: () => GreyImage;
  readonly fields: () => BarField[];
};

/** A picture as it came, or without its shadows. */
export type Light = 'as is' | 'flat';

/** Pixels: narrow enough that a slant that is left over does not blur a band, or that one lies between lines of print. */
const BAND_HEIGHT = 14;
const RESTORED_BANDS = 3;
/** Fields looked at in one picture: a form carries one code, a parcel several. */
const MOST_FIELDS = 6;
export function sheetOf(name: string, { image, back }: Derived): Sheet {
  let flat: GreyImage | null = null;
  let fields: BarField[] | null = null;
  const flatOnce = () => (flat ??= flatFielded(image, surroundings(image)));
  return { name, image, back, flat: flatOnce, fields: () => (fields ??= findBars(flatOnce(), MOST_FIELDS)) };
}

/** Against a sixteenth of the picture light is judged: several bars of any code that fits into it. */
function surroundings({ width, height }: GreyImage): number {
  return Math.max(12, Math.round(Math.max(width, height) / 32));
}

/** zxing-wasm on the picture as it is. */
export async function plainLook({ zxing }: Engines, sheet: Sheet, how: ZxingLook): Promise<Look> {
  const sightings = await zxing(sheet.image, how);
  return { name: `${sheet.name} as is`, isPlain: true, sightings: moved(sightings, sheet.back) };
}

/** zxing-wasm on the picture without its shadows. */
export async function flatLook({ zxing }: Engines, sheet: Sheet): Promise<Look> {
  const sightings = await zxing(sheet.flat(), { formats: 'Code128', how: 'thorough' });
  return { name: `${sheet.name} flat`, isPlain: false, sightings: moved(sightings, sheet.back) };
}

/** zxing-wasm on the mean light along the bars of one field, in bands. */
export async function barLook(engines: Engines, sheet: Sheet, field: BarField): Promise<Look> {
  const { rows, back } = profilesOf(sheet.flat(), field, BAND_HEIGHT);
  return rowsLook(engines, sheet, `${sheet.name} bars`, rows, back);
}

/** The same after each of `blurs` (in pixels) was taken back in turn. */
export async function* restoredLooks(
  engines: Engines,
  sheet: Sheet,
  field: BarField,
  light: Light,
  blurs: readonly number[],
): AsyncGenerator<Look> {
  const { rows, perPixel, back } = profilesOf(lit(sheet, light), field, field.height / RESTORED_BANDS);
  const reach = Math.round((rows[0]?.length ?? 0) / 12);
  const seen = rows.map((row) => stretched(row, reach));
  for (const blur of blurs) {
    const restored = seen.map((row) => unblurred(row, blur * perPixel).map((light01) => 255 * light01));
    yield await rowsLook(engines, sheet, `${sheet.name} ${light} bars less ${blur}`, restored, back);
  }
}

async function rowsLook(
  { zxing }: Engines,
  sheet: Sheet,
  name: string,
  rows: readonly Float32Array[],
  back: (x: number, y: number) => Point,
): Promise<Look> {
  const picture = pictureOf(rows);
  const sightings = await zxing(picture, { formats: 'Code128', how: 'rows' });
  const toPicture = (point: Point) => sheet.back(back(point.x, (point.y + 0.5) / picture.height));
  return { name, isPlain: false, sightings: moved(sightings, toPicture) };
}

/** quagga2 on the picture as it is or without its shadows. */
export async function quaggaLook(
  engines: Engines,
  sheet: Sheet,
  light: Light,
  patches: QuaggaPatches,
): Promise<Look> {
  const quagga = await engines.quagga();
  const sightings = quagga(lit(sheet, light), patches);
  return {
    name: `${sheet.name} quagga ${light} ${patches}`,
    isPlain: false,
    sightings: moved(sightings, sheet.back),
  };
}

/** quagga2 on one field of bars, cut out and set upright: much less to look at than the picture. */
export async function quaggaBarLook(engines: Engines, sheet: Sheet, field: BarField): Promise<Look> {
  const quagga = await engines.quagga();
  const { image, back } = uprightCut(sheet.flat(), field);
  const sightings = moved(quagga(image, 'large'), (point) => sheet.back(back(point)));
  return { name: `${sheet.name} quagga bars`, isPlain: false, sightings };
}

/** One rung of the ladder: turned, and small codes made larger. */
export async function turnedLook(
  { zxing }: Engines,
  sheet: Sheet,
  degrees: number,
  scale: number,
): Promise<Look> {
  const { image, back } = turnedImage(sheet.flat(), degrees, scale);
  const sightings = await zxing(image, { formats: 'Code128', how: 'thorough' });
  return {
    name: `${sheet.name} turned ${degrees}`,
    isPlain: false,
    sightings: moved(sightings, (point) => sheet.back(back(point))),
  };
}

function lit(sheet: Sheet, light: Light): GreyImage {
  return light === 'flat' ? sheet.flat() : sheet.image;
}

function moved(sightings: readonly Sighting[], move: (point: Point) => Point): Sighting[] {
  return sightings.map((one) => ({ ...one, corners: movedCorners(one.corners, move) }));
}
