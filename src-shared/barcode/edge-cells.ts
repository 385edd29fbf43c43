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
  const [xx, yy, xy] = [tensor.xx, tensor.yy, tensor.xy].map((own) => withNeighbours(own, columns, rows)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const strength = xx.map((right, at) => right + (yy[at] ?? 0));
  const coherence = new Float32Array(columns * rows);
  const angle = new Float32Array(columns * rows);
  const strong = strength.toSorted()[Math.floor(strength.length * STRONG_QUANTILE)] ?? 0;
  for (let at = 0; at < strength.length; at++) {
    const all = strength[at] ?? 0;
    if (all <= 0 || all < strong * LEAST_STRENGTH) continue;
    const one = (xx[at] ?? 0) - (yy[at] ?? 0);
    const other = 2 * (xy[at] ?? 0);
    coherence[at] = Math.sqrt(one * one + other * other) / all;
    angle[at] = Math.atan2(other, one) / 2;
  }
  return { columns, rows, strength, coherence, angle };
}

function tensorOf(image: GreyImage, columns: number, rows: number): Tensor {
  const [xx, yy, xy] = [
    new Float32Array(columns * rows),
    new Float32Array(columns * rows),
    new Float32Array(columns * rows),
  ];
  const { width, height, data } = image;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const right = Math.min(width - 1, (column + 1) * CELL);
      const bottom = Math.min(height - 1, (row + 1) * CELL);
      let [x2, y2, product] = [0, 0, 0];
      for (let y = Math.max(1, row * CELL); y < bottom; y++)
        for (let x = Math.max(1, column * CELL), at = y * width + x; x < right; x++, at++) {
          const falling = (data[at + width + 1] ?? 0) - (data[at - width - 1] ?? 0);
          const rising = (data[at - width + 1] ?? 0) - (data[at + width - 1] ?? 0);
          const across = falling + rising + 2 * ((data[at + 1] ?? 0) - (data[at - 1] ?? 0));
          const down = falling - rising + 2 * ((data[at + width] ?? 0) - (data[at - width] ?? 0));
          x2 += across * across;
          y2 += down * down;
          product += across * down;
        }
      const cell = row * columns + column;
      xx[cell] = x2;
      yy[cell] = y2;
      xy[cell] = product;
    }
  return { xx, yy, xy };
}

/** Each square's value and its neighbours' in one, its own weighing more. */
function withNeighbours(own: Float32Array, columns: number, rows: number): Float32Array {
  const sums = own.map((value) => (OWN_WEIGHT - 1) * value);
  for (let row = 0; row < rows; row++)
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let column = 0; column < columns; column++) {
        const [at, near] = [row * columns + column, y * columns + column];
        const left = column > 0 ? (own[near - 1] ?? 0) : 0;
        const right = column < columns - 1 ? (own[near + 1] ?? 0) : 0;
        sums[at] = (sums[at] ?? 0) + left + (own[near] ?? 0) + right;
      }
  return sums;
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
