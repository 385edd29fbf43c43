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

export function middleOf(corners: Corners): Point {
  const [a, b, c, d] = corners;
  return { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
}

/** How far a code's text reaches, in pixels. */
export function widthOf([start, end, belowEnd, belowStart]: Corners): number {
  return (
    Math.hypot(end.x - start.x + belowEnd.x - belowStart.x, end.y - start.y + belowEnd.y - belowStart.y) / 2
  );
}

/** The same corners in another picture's places. */
export function movedCorners([a, b, c, d]: Corners, move: (point: Point) => Point): Corners {
  return [move(a), move(b), move(c), move(d)];
}
