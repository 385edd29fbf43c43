import type { GreyImage } from './grey-image.ts';

/** Less contrast than this many greys is taken for noise and not stretched further. */
const LEAST_DEVIATION = 4;
/** How far from the middle grey one local deviation is shown. */
const SHOWN_DEVIATION = 48;

/**
 * The picture with its shadows and its differences of contrast taken out: each pixel relative to the mean and the
 * deviation of its surroundings (a box of 2 × `radius` + 1 pixels, which should hold several bars).
 */
export function flatFielded(image: GreyImage, radius: number): GreyImage {
  const { width, height, data } = image;
  const squares = new Float32Array(data.length);
  for (let at = 0; at < data.length; at++) squares[at] = (data[at] ?? 0) ** 2;
  const means = boxMeans(data, width, height, radius);
  const meanSquares = boxMeans(squares, width, height, radius);
  const flat = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at++) {
    const mean = means[at] ?? 0;
    const deviation = Math.sqrt(Math.max((meanSquares[at] ?? 0) - mean * mean, LEAST_DEVIATION ** 2));
    flat[at] = 128 + (((data[at] ?? 0) - mean) * SHOWN_DEVIATION) / deviation;
  }
  return { width, height, data: flat };
}

/** The mean around each pixel; at the edges the outermost pixels go on for ever. */
export function boxMeans(
  values: ArrayLike<number>,
  width: number,
  height: number,
  radius: number,
): Float32Array {
  const rows = new Float32Array(width * height);
  for (let y = 0; y < height; y++) slide(values, rows, y * width, 1, width, radius);
  // column by column in step with the memory: one running sum for each column
  const means = new Float32Array(width * height);
  const sums = new Float64Array(width);
  for (let y = -radius; y <= radius; y++) addRow(sums, rows, clamp(y, height) * width, 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) means[y * width + x] = (sums[x] ?? 0) / (2 * radius + 1);
    addRow(sums, rows, clamp(y + radius + 1, height) * width, 1);
    addRow(sums, rows, clamp(y - radius, height) * width, -1);
  }
  return means;
}

function slide(
  from: ArrayLike<number>,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
  radius: number,
) {
  let sum = 0;
  for (let at = -radius; at <= radius; at++) sum += from[start + clamp(at, length) * step] ?? 0;
  for (let at = 0; at < length; at++) {
    to[start + at * step] = sum / (2 * radius + 1);
    sum +=
      (from[start + clamp(at + radius + 1, length) * step] ?? 0) -
      (from[start + clamp(at - radius, length) * step] ?? 0);
  }
}

function addRow(sums: Float64Array, rows: Float32Array, start: number, sign: 1 | -1): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] ?? 0) + sign * (rows[start + x] ?? 0);
}

function clamp(at: number, length: number): number {
  return at < 0 ? 0 : at >= length ? length - 1 : at;
}
