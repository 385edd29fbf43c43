import { CELL, type EdgeCells, edgeCellsOf, neighboursOf } from './edge-cells.ts';
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

/** Of 1: how much of the edges in a square must run one way. */
const LEAST_COHERENCE = 0.45;
/** Radians: by how much the bars of two squares that touch may differ. */
const MOST_TURN = 0.35;
const LEAST_CELLS = 6;
const LEAST_LENGTH = 3 * CELL;

/** The likeliest places of barcodes in a flat-fielded picture, the likeliest first. */
export function findBars(flat: GreyImage, most: number): BarField[] {
  const cells = edgeCellsOf(flat);
  const isTaken = new Uint8Array(cells.strength.length);
  const found: { field: BarField; strength: number }[] = [];
  for (let seed = 0; seed < isTaken.length; seed++) {
    const members = grownFrom(cells, isTaken, seed);
    if (members.length < LEAST_CELLS) continue;
    const field = fieldOf(cells, members);
    const strength = members.reduce((sum, at) => sum + (cells.strength[at] ?? 0), 0);
    if (field.length > LEAST_LENGTH) found.push({ field, strength });
  }
  return found
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, most)
    .map(({ field }) => field);
}

/** The squares around `seed` whose bars go on from one to the next; none when it has no bars or belongs to others. */
function grownFrom(cells: EdgeCells, isTaken: Uint8Array, seed: number): number[] {
  const joins = (at: number, from: number) =>
    !isTaken[at] &&
    (cells.coherence[at] ?? 0) >= LEAST_COHERENCE &&
    turnBetween(cells.angle[at] ?? 0, cells.angle[from] ?? 0) <= MOST_TURN;
  if (!joins(seed, seed)) return [];
  const members = [seed];
  isTaken[seed] = 1;
  // the list grows while it is walked
  for (const from of members)
    for (const at of neighboursOf(from, cells.columns, cells.rows)) {
      if (!joins(at, from)) continue;
      isTaken[at] = 1;
      members.push(at);
    }
  return members;
}

/** The angle between two lines, which have no direction: 0 to π/2. */
function turnBetween(a: number, b: number): number {
  const apart = Math.abs(a - b) % Math.PI;
  return Math.min(apart, Math.PI - apart);
}

/** The smallest upright-to-the-bars box around the squares. */
function fieldOf(cells: EdgeCells, members: readonly number[]): BarField {
  const angle = meanAngle(cells, members);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const across: number[] = [];
  const along: number[] = [];
  for (const at of members) {
    const x = ((at % cells.columns) + 0.5) * CELL;
    const y = (Math.floor(at / cells.columns) + 0.5) * CELL;
    across.push(x * cos + y * sin);
    along.push(y * cos - x * sin);
  }
  const [a, b] = [spanOf(across), spanOf(along)];
  return {
    middle: { x: a.middle * cos - b.middle * sin, y: a.middle * sin + b.middle * cos },
    angle,
    length: a.length + CELL,
    height: b.length + CELL,
  };
}

/** Lines have no direction, so the mean is taken of twice their angles. */
function meanAngle(cells: EdgeCells, members: readonly number[]): number {
  let [cos, sin] = [0, 0];
  for (const at of members) {
    const weight = (cells.strength[at] ?? 0) * (cells.coherence[at] ?? 0);
    cos += weight * Math.cos(2 * (cells.angle[at] ?? 0));
    sin += weight * Math.sin(2 * (cells.angle[at] ?? 0));
  }
  return Math.atan2(sin, cos) / 2;
}

function spanOf(values: readonly number[]): { middle: number; length: number } {
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  return { middle: (least + most) / 2, length: most - least };
}
