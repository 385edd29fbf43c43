/** Boxes between hyphens, as on the identity card: 1-4-5-2-1. */
const GROUPS = [
  [0, 1],
  [1, 5],
  [5, 10],
  [10, 12],
  [12, 13],
] as const;

/** The national ID number, a digit in each of thirteen boxes; Arabic digits, for they are compared with the card. */
export function NationalIdBoxes({ id }: { id: string }) {
  return GROUPS.map(([from, to]) => (
    <span key={from} className="paper-digit-group">
      {[...id.slice(from, to).padEnd(to - from)].map((digit, index) => (
        <span key={from + index} className="paper-digit">
          {digit}
        </span>
      ))}
    </span>
  ));
}
