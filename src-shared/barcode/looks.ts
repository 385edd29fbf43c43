import { type BarField, findBars } from './bar-finder.ts';
import { pictureOf, profilesOf, sharpened } from './bar-profile.ts';
import type { Sighting } from './engines/engine.ts';
import type { QuaggaEngine, QuaggaPatches } from './engines/quagga2.ts';
import type { ZxingEngine, ZxingLook } from './engines/zxing-wasm.ts';
import { flatFielded } from './flat-field.ts';
import { movedCorners, type Point } from './geometry.ts';
import type { GreyImage } from './grey-image.ts';
import { type Derived, turnedImage } from './resample.ts';
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

/** Fields looked at in one picture: a form carries one code, a parcel several. */
const MOST_FIELDS = 6;
/** The surroundings against which light is judged: a fifteenth of the picture, several bars of any code that fits into it. */
const FLAT_RADIUS = (image: GreyImage) => Math.max(12, Math.round(Math.max(image.width, image.height) / 32));

export function sheetOf(name: string, { image, back }: Derived): Sheet {
  let flat: GreyImage | null = null;
  let fields: BarField[] | null = null;
  const flatOnce = () => (flat ??= flatFielded(image, FLAT_RADIUS(image)));
  return { name, image, back, flat: flatOnce, fields: () => (fields ??= findBars(flatOnce(), MOST_FIELDS)) };
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

/** zxing-wasm on the mean light along the bars of one field, each `blurs` (in pixels) taken back in turn. */
export async function* barLooks(
  { zxing }: Engines,
  sheet: Sheet,
  field: BarField,
  blurs: readonly number[],
): AsyncGenerator<Look> {
  const { rows, perPixel, back } = profilesOf(sheet.flat(), field, 14);
  for (const blur of blurs) {
    const picture = pictureOf(rows.map((row) => sharpened(row, blur * perPixel)));
    const sightings = await zxing(picture, { formats: 'Code128', how: 'rows' });
    const toPicture = (point: Point) => sheet.back(back(point.x, (point.y + 0.5) / picture.height));
    yield { name: `${sheet.name} bars less ${blur}`, isPlain: false, sightings: moved(sightings, toPicture) };
  }
}

/** quagga2 on the picture as it is or without its shadows. */
export async function quaggaLook(
  engines: Engines,
  sheet: Sheet,
  light: 'as is' | 'flat',
  patches: QuaggaPatches,
): Promise<Look> {
  const quagga = await engines.quagga();
  const sightings = quagga(light === 'flat' ? sheet.flat() : sheet.image, patches);
  return {
    name: `${sheet.name} quagga ${light} ${patches}`,
    isPlain: false,
    sightings: moved(sightings, sheet.back),
  };
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

function moved(sightings: readonly Sighting[], move: (point: Point) => Point): Sighting[] {
  return sightings.map((one) => ({ ...one, corners: movedCorners(one.corners, move) }));
}
