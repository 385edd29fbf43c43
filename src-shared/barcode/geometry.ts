/** A place in a picture, in pixels from its upper left corner. */
export type Point = { readonly x: number; readonly y: number };

/**
 * Where a barcode lies, going round it: the first corner is where its text begins above the bars, the second where it
 * ends above them, then the two below. A code that is read upside down has its first corner at the lower right.
 */
export type Corners = readonly [Point, Point, Point, Point];

/**
 * By how many degrees (clockwise, within ±180) a picture must be turned for this code's text to run from left to right.
 * On a scanned form that sets the page upright.
 */
export function uprightAngle([start, end, belowEnd, belowStart]: Corners): number {
  const x = end.x - start.x + (belowEnd.x - belowStart.x);
  const y = end.y - start.y + (belowEnd.y - belowStart.y);
  const angle = (-Math.atan2(y, x) * 180) / Math.PI;
  return angle === 0 ? 0 : angle;
}
