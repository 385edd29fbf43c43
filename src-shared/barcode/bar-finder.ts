import type { Point } from './geometry.ts';
import type { GreyImage } from './grey-image.ts';

/** A stripe of a picture where all edges run the same way, as those of a barcode's bars do. */
export type BarField = {
  readonly middle: Point;
  /** Radians: the way across the bars, which is the way of reading or its opposite. */
  readonly angle: number;
  /** Pixels across the bars, and along them. */
  readonly length: number;
  readonly height: number;
};

/** Pixels of a side of the squares in which edges are counted together. */
const CELL = 8;
/** Of 1: how much of the edges in a square must run one way. */
const LEAST_COHERENCE = 0.45;
const MOST_TURN = 0.35;

type Cells = {
  columns: number;
  rows: number;
  strength: Float32Array;
  coherence: Float32Array;
  angle: Float32Array;
};

/** The likeliest places of barcodes in a flat-fielded picture, the likeliest first. */
export function findBars(flat: GreyImage, most: number): BarField[] {
  const cells = edgesByCell(flat);
  const label = new Int32Array(cells.columns * cells.rows).fill(-1);
  const fields: { field: BarField; weight: number }[] = [];
  for (let seed = 0; seed < label.length; seed++) {
    if (label[seed] !== -1 || !isBarLike(cells, seed)) continue;
    const members = grow(cells, label, seed);
    const field = members.length < 6 ? null : fieldOf(cells, members);
    if (field !== null && field.length > 3 * CELL)
      fields.push({ field, weight: members.reduce((sum, at) => sum + (cells.strength[at] ?? 0), 0) });
  }
  return fields
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ field }) => field);
}

function edgesByCell({ width, height, data }: GreyImage): Cells {
  const columns = Math.floor(width / CELL);
  const rows = Math.floor(height / CELL);
  const [xx, yy, xy] = [0, 1, 2].map(() => new Float32Array(columns * rows)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let y = 1; y < Math.min(height - 1, rows * CELL); y++)
    for (let x = 1; x < Math.min(width - 1, columns * CELL); x++) {
      const at = y * width + x;
      const nw = data[at - width - 1] ?? 0,
        ne = data[at - width + 1] ?? 0,
        sw = data[at + width - 1] ?? 0,
        se = data[at + width + 1] ?? 0;
      const across = ne + se - nw - sw + 2 * ((data[at + 1] ?? 0) - (data[at - 1] ?? 0));
      const down = sw + se - nw - ne + 2 * ((data[at + width] ?? 0) - (data[at - width] ?? 0));
      const cell = ((y / CELL) | 0) * columns + ((x / CELL) | 0);
      xx[cell] = (xx[cell] ?? 0) + across * across;
      yy[cell] = (yy[cell] ?? 0) + down * down;
      xy[cell] = (xy[cell] ?? 0) + across * down;
    }
  const cells = {
    columns,
    rows,
    strength: new Float32Array(columns * rows),
    coherence: new Float32Array(columns * rows),
    angle: new Float32Array(columns * rows),
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sxx = 0,
        syy = 0,
        sxy = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const r = row + dy,
            c = column + dx;
          if (r < 0 || c < 0 || r >= rows || c >= columns) continue;
          const w = dx === 0 && dy === 0 ? 2 : 1;
          sxx += w * (xx[r * columns + c] ?? 0);
          syy += w * (yy[r * columns + c] ?? 0);
          sxy += w * (xy[r * columns + c] ?? 0);
        }
      const at = row * columns + column;
      const sum = sxx + syy;
      cells.strength[at] = sum;
      cells.coherence[at] = sum > 0 ? Math.hypot(sxx - syy, 2 * sxy) / sum : 0;
      cells.angle[at] = Math.atan2(2 * sxy, sxx - syy) / 2;
    }
  const strong = cells.strength.toSorted();
  const least = (strong[Math.floor(strong.length * 0.98)] ?? 0) * 0.12;
  for (let at = 0; at < cells.strength.length; at++)
    if ((cells.strength[at] ?? 0) < least) cells.coherence[at] = 0;
  return cells;
}

function isBarLike(cells: Cells, at: number): boolean {
  return (cells.coherence[at] ?? 0) >= LEAST_COHERENCE;
}

function grow(cells: Cells, label: Int32Array, seed: number): number[] {
  const members = [seed];
  label[seed] = seed;
  for (let next = 0; next < members.length; next++) {
    const from = members[next] ?? 0;
    const column = from % cells.columns;
    const row = Math.floor(from / cells.columns);
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const c = column + dx,
          r = row + dy;
        if (c < 0 || r < 0 || c >= cells.columns || r >= cells.rows) continue;
        const at = r * cells.columns + c;
        if (
          label[at] !== -1 ||
          !isBarLike(cells, at) ||
          turn(cells.angle[at] ?? 0, cells.angle[from] ?? 0) > MOST_TURN
        )
          continue;
        label[at] = seed;
        members.push(at);
      }
  }
  return members;
}

/** The angle between two lines, which have no direction: 0 to π/2. */
function turn(a: number, b: number): number {
  const apart = Math.abs(a - b) % Math.PI;
  return Math.min(apart, Math.PI - apart);
}

function fieldOf(cells: Cells, members: number[]): BarField {
  let cosSum = 0,
    sinSum = 0;
  for (const at of members) {
    const weight = (cells.strength[at] ?? 0) * (cells.coherence[at] ?? 0);
    cosSum += weight * Math.cos(2 * (cells.angle[at] ?? 0));
    sinSum += weight * Math.sin(2 * (cells.angle[at] ?? 0));
  }
  const angle = Math.atan2(sinSum, cosSum) / 2;
  const cos = Math.cos(angle),
    sin = Math.sin(angle);
  let [minA, maxA, minB, maxB] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const at of members) {
    const x = ((at % cells.columns) + 0.5) * CELL,
      y = (Math.floor(at / cells.columns) + 0.5) * CELL;
    const a = x * cos + y * sin,
      b = y * cos - x * sin;
    minA = Math.min(minA, a);
    maxA = Math.max(maxA, a);
    minB = Math.min(minB, b);
    maxB = Math.max(maxB, b);
  }
  const a = (minA + maxA) / 2,
    b = (minB + maxB) / 2;
  return {
    middle: { x: a * cos - b * sin, y: a * sin + b * cos },
    angle,
    length: maxA - minA + CELL,
    height: maxB - minB + CELL,
  };
}
