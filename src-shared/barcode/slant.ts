import { type Corners, middleOf, type Point } from './geometry.ts';
import type { GreyImage } from './grey-image.ts';

/** Places looked at along each side: bars are told from their surroundings by far fewer. */
const PLACES = 300;
/** Of 1: how much of the edges must run one way for bars to be believed in. */
const LEAST_COHERENCE = 0.3;

/**
 * The corners of a linear barcode with the slant of its bars. An engine that reads along the rows of a picture tells
 * where it entered and left the bars, which says little of how they lean.
 */
export function leaning(image: GreyImage, corners: Corners): Corners {
  const [start, end, belowEnd, belowStart] = corners;
  const from = between(start, belowStart);
  const to = between(end, belowEnd);
  const angle = angleAcross(image, corners, Math.atan2(to.y - from.y, to.x - from.x));
  if (angle === null) return corners;
  const across = { x: Math.cos(angle), y: Math.sin(angle) };
  const along = { x: -across.y, y: across.x };
  const half = Math.abs(dot(minus(to, from), across)) / 2;
  const tall =
    Math.max(2, Math.abs(dot(minus(belowStart, start), along)), Math.abs(dot(minus(belowEnd, end), along))) /
    2;
  const middle = middleOf(corners);
  const corner = (right: number, down: number): Point => ({
    x: middle.x + right * half * across.x + down * tall * along.x,
    y: middle.y + right * half * across.y + down * tall * along.y,
  });
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** The way across the bars, within a quarter turn of `reading`; null where no bars stand out. */
function angleAcross({ width, height, data }: GreyImage, corners: Corners, reading: number): number | null {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const left = Math.max(1, Math.floor(Math.min(...xs)));
  const right = Math.min(width - 2, Math.ceil(Math.max(...xs)));
  const top = Math.max(1, Math.floor(Math.min(...ys)) - 2);
  const bottom = Math.min(height - 2, Math.ceil(Math.max(...ys)) + 2);
  const step = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / PLACES));
  let [xx, yy, xy] = [0, 0, 0];
  for (let y = top; y <= bottom; y += step)
    for (let x = left; x <= right; x++) {
      const at = y * width + x;
      const falling = (data[at + width + 1] ?? 0) - (data[at - width - 1] ?? 0);
      const rising = (data[at - width + 1] ?? 0) - (data[at + width - 1] ?? 0);
      const across = falling + rising + 2 * ((data[at + 1] ?? 0) - (data[at - 1] ?? 0));
      const down = falling - rising + 2 * ((data[at + width] ?? 0) - (data[at - width] ?? 0));
      xx += across * across;
      yy += down * down;
      xy += across * down;
    }
  if (Math.hypot(xx - yy, 2 * xy) <= LEAST_COHERENCE * (xx + yy)) return null;
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return angle + Math.PI * Math.round((reading - angle) / Math.PI);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y;
}
