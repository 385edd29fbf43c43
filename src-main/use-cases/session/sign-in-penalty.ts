const FREE_FAILURES = 3;
const FAILURES_TO_LOCK = 10;
const LOCK_SECONDS = 15 * 60;

/** What the `count`th failure in a row costs: nothing, a growing wait, or a lock of a quarter of an hour. */
export function signInPenalty(count: number): { waitSeconds: number; locked: boolean } {
  if (count >= FAILURES_TO_LOCK) return { waitSeconds: LOCK_SECONDS, locked: true };
  return { waitSeconds: count <= FREE_FAILURES ? 0 : 2 ** (count - FREE_FAILURES), locked: false };
}
