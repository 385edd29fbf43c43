import type { GreyImage } from './grey-image.ts';

/** Pixels of a side of the squares in which edges are counted together. */
export const CELL = 8;

/** What the edges of a picture do, square by square. */
export type EdgeCells = {
  readonly columns: number;
  readonly rows: number;
  /** How much edge there is. */
  readonly strength: Float32Array;
  /** From 0, edges run every way, to 1, all of them run one way. */
  readonly coherence: Float32Array;
  /** Radians: the way across most of them, within a half turn. */
  readonly angle: Float32Array;
};

/** Sums over a square of the products of Sobel's two slopes: the structure tensor. */
type Tensor = { readonly xx: Float32Array; readonly yy: Float32Array; readonly xy: Float32Array };

/** Squares on the border of a field weigh in with their neighbours, so that one is not judged by a bar or two. */
const OWN_WEIGHT = 2;
/** Squares with less than this share of the strong ones' edges are plain paper. */
const LEAST_STRENGTH = 0.12;
const STRONG_QUANTILE = 0.98;

export function edgeCellsOf(image: GreyImage): EdgeCells {
  const columns = Math.floor(image.width / CELL);
  const rows = Math.floor(image.height / CELL);
  const tensor = tensorOf(image, columns, rows);
  const strength = new Float32Array(columns * rows);
  const coherence = new Float32Array(columns * rows);
  const angle = new Float32Array(columns * rows);
  for (let at = 0; at < strength.length; at++) {
    const near = neighboursOf(at, columns, rows);
    const xx = sumOver(tensor.xx, at, near);
    const yy = sumOver(tensor.yy, at, near);
    const xy = sumOver(tensor.xy, at, near);
    strength[at] = xx + yy;
    coherence[at] = xx + yy > 0 ? Math.hypot(xx - yy, 2 * xy) / (xx + yy) : 0;
    angle[at] = Math.atan2(2 * xy, xx - yy) / 2;
  }
  const strong = strength.toSorted()[Math.floor(strength.length * STRONG_QUANTILE)] ?? 0;
  for (let at = 0; at < strength.length; at++)
    if ((strength[at] ?? 0) < strong * LEAST_STRENGTH) coherence[at] = 0;
  return { columns, rows, strength, coherence, angle };
}

function tensorOf({ width, height, data }: GreyImage, columns: number, rows: number): Tensor {
  const [xx, yy, xy] = [
    new Float32Array(columns * rows),
    new Float32Array(columns * rows),
    new Float32Array(columns * rows),
  ];
  for (let y = 1; y < Math.min(height - 1, rows * CELL); y++)
    for (let x = 1; x < Math.min(width - 1, columns * CELL); x++) {
      const at = y * width + x;
      const falling = (data[at + width + 1] ?? 0) - (data[at - width - 1] ?? 0);
      const rising = (data[at - width + 1] ?? 0) - (data[at + width - 1] ?? 0);
      const across = falling + rising + 2 * ((data[at + 1] ?? 0) - (data[at - 1] ?? 0));
      const down = falling - rising + 2 * ((data[at + width] ?? 0) - (data[at - width] ?? 0));
      const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
      xx[cell] = (xx[cell] ?? 0) + across * across;
      yy[cell] = (yy[cell] ?? 0) + down * down;
      xy[cell] = (xy[cell] ?? 0) + across * down;
    }
  return { xx, yy, xy };
}

/** The sum over a square and its neighbours. */
function sumOver(values: Float32Array, at: number, near: readonly number[]): number {
  let sum = (OWN_WEIGHT - 1) * (values[at] ?? 0);
  for (const place of near) sum += values[place] ?? 0;
  return sum;
}

/** The places of a square and of those that touch it. */
export function neighboursOf(at: number, columns: number, rows: number): number[] {
  const column = at % columns;
  const row = Math.floor(at / columns);
  const places: number[] = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
      places.push(y * columns + x);
  return places;
}
