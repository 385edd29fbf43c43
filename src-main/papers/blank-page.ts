import type { GreyImage } from '#shared/barcode/grey-image.ts';

/** Sides of the fields that are looked at one by one, in pixels. */
const FIELD = 16;
/** A scanner's edges are dark, and punched holes lie there: that much of each side is left out. */
const MARGIN = 0.04;
/** By how much ink is darker than its paper; the shadow of a fold and the print of the other side are not. */
const INK = 60;
/** As many fields with ink as a page number or a speck of dust makes; a signature makes more. */
const MOST_INKED = 0.0015;

/**
 * Whether a page is the empty back of a form: hardly a field of it holds ink. Paper is as bright as the brightest part of
 * its own field, so neither grey paper nor a shadow counts.
 */
export function isBlankPage({ width, height, data }: GreyImage): boolean {
  const left = Math.floor(width * MARGIN);
  const top = Math.floor(height * MARGIN);
  let fields = 0;
  let inked = 0;
  for (let y = top; y + FIELD <= height - top; y += FIELD) {
    for (let x = left; x + FIELD <= width - left; x += FIELD) {
      fields += 1;
      if (hasInk(data, width, x, y)) inked += 1;
    }
  }
  return fields > 0 && inked <= Math.max(2, fields * MOST_INKED);
}

function hasInk(data: Uint8ClampedArray, width: number, left: number, top: number): boolean {
  let darkest = 255;
  let brightest = 0;
  for (let y = top; y < top + FIELD; y++) {
    for (let at = y * width + left; at < y * width + left + FIELD; at++) {
      const grey = data[at] ?? 0;
      if (grey < darkest) darkest = grey;
      if (grey > brightest) brightest = grey;
    }
  }
  // a field that is dark all over is ink as well: a stamp, a photograph
  return brightest - darkest > INK || brightest < 128;
}
