/** The QR code (ISO/IEC 18004, version 1, level M) of the text OTHER SYSTEM: the only one we print, so no library draws it. */
const ROWS = [
  '#######...##..#######',
  '#.....#.####..#.....#',
  '#.###.#..#....#.###.#',
  '#.###.#..##...#.###.#',
  '#.###.#.#.#.#.#.###.#',
  '#.....#..##.#.#.....#',
  '#######.#.#.#.#######',
  '.........#.##........',
  '#.#.#.#..###....#..#.',
  '##.#...#.#...#.......',
  '..#####..##.#####..##',
  '###.##.####..##..#...',
  '.#...####...#.#..####',
  '........##.#.#.#...#.',
  '#######...##..#.##.##',
  '#.....#..#####...#.##',
  '#.###.#.#.##..####.##',
  '#.###.#..##...#.####.',
  '#.###.#.#...#..##.#.#',
  '#.....#.......##..###',
  '#######.###.#.#.....#',
];
const QUIET_MODULES = 4;

const runs = ROWS.flatMap((row, y) =>
  [...row.matchAll(/#+/g)].map((run) => ({ x: run.index, y, width: run[0].length })),
);

/** The test sheet's barcode of a sort that only picture-taking scanners read. */
export function QrCode({ sizeMm }: { sizeMm: number }) {
  const size = ROWS.length + 2 * QUIET_MODULES;
  return (
    <svg
      width={`${sizeMm}mm`}
      height={`${sizeMm}mm`}
      viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${size} ${size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      {runs.map(({ x, y, width }) => (
        <rect key={`${x},${y}`} x={x} y={y} width={width} height={1} />
      ))}
    </svg>
  );
}
