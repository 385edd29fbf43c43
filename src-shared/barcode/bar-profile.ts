import type { BarField } from './bar-finder.ts';
import type { Point } from './geometry.ts';
import { type GreyImage } from './grey-image.ts';
import { greyAt } from './resample.ts';

/** White before and behind the field, in parts of its length: the quiet zones, and what the finder's squares left out. */
const MARGIN = 0.13;
const LEAST_MARGIN = 20;
/** Samples of one profile: enough for three of each pixel of a small code. */
const MOST_SAMPLES = 2400;
const MOST_SAMPLES_A_PIXEL = 3;

/** The light along lines across the bars, each the mean of a band of lines: noise goes, bars stay. */
export type Profiles = {
  readonly rows: Float32Array[];
  readonly perPixel: number;
  readonly back: (x: number, y: number) => Point;
};

/**
 * Cuts a field into bands of about `bandHeight` pixels (at least three) and takes the profile of each, and of all of
 * it first; `back` leads from a sample of a band to its place in the picture.
 */
export function profilesOf(image: GreyImage, field: BarField, bandHeight: number): Profiles {
  const margin = Math.max(LEAST_MARGIN, field.length * MARGIN);
  const length = field.length + 2 * margin;
  const perPixel = Math.min(MOST_SAMPLES_A_PIXEL, Math.max(1, MOST_SAMPLES / length));
  const samples = Math.round(length * perPixel);
  const angle = sharpestAngle(image, field);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const place = (along: number, down: number): Point => ({
    x: field.middle.x + along * cos - down * sin,
    y: field.middle.y + along * sin + down * cos,
  });
  const count = Math.max(3, Math.round(field.height / bandHeight));
  const bands = Array.from({ length: count }, (_, at) => ({
    from: (at / count - 0.5) * field.height,
    to: ((at + 1) / count - 0.5) * field.height,
  }));
  const rows = [{ from: -field.height / 2, to: field.height / 2 }, ...bands].map(({ from, to }) => {
    const lines = Math.max(2, Math.min(32, Math.round(to - from)));
    const profile = new Float32Array(samples);
    for (let line = 0; line < lines; line++) {
      const start = place(-length / 2, from + ((line + 0.5) / lines) * (to - from));
      for (let at = 0; at < samples; at++)
        profile[at] =
          (profile[at] ?? 0) +
          greyAt(image, start.x + (at / perPixel) * cos, start.y + (at / perPixel) * sin) / lines;
    }
    return profile;
  });
  return { rows, perPixel, back: (x, y) => place(x / perPixel - length / 2, (y - 0.5) * field.height) };
}

/** The finder's angle is good to a degree; bars that are averaged along themselves want it better. */
function sharpestAngle(image: GreyImage, field: BarField): number {
  let best = { angle: field.angle, sharpness: -1 };
  for (let step = -4; step <= 4; step++) {
    const angle = field.angle + (step * 0.4 * Math.PI) / 180;
    const sharpness = sharpnessAt(image, field, angle);
    if (sharpness > best.sharpness) best = { angle, sharpness };
  }
  return best.angle;
}

function sharpnessAt(image: GreyImage, field: BarField, angle: number): number {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const samples = Math.round(field.length);
  const lines = 12;
  const profile = new Float32Array(samples);
  const height = Math.min(field.height, 60);
  for (let line = 0; line < lines; line++) {
    const down = ((line + 0.5) / lines - 0.5) * height;
    const x = field.middle.x - (field.length / 2) * cos - down * sin;
    const y = field.middle.y - (field.length / 2) * sin + down * cos;
    for (let at = 0; at < samples; at++)
      profile[at] = (profile[at] ?? 0) + greyAt(image, x + at * cos, y + at * sin);
  }
  let sharpness = 0;
  for (let at = 1; at < samples; at++) sharpness += ((profile[at] ?? 0) - (profile[at - 1] ?? 0)) ** 2;
  return sharpness;
}

/** One row of pixels for each profile. */
export function pictureOf(rows: readonly Float32Array[]): GreyImage {
  const width = rows[0]?.length ?? 0;
  const data = new Uint8ClampedArray(width * rows.length);
  rows.forEach((row, y) => data.set(row, y * width));
  return { width, height: rows.length, data };
}
