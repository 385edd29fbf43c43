/** What a moment is waited for with; the page's own, or a test's. */
export type Clock = {
  /** Milliseconds on the clock of the page's events. */
  now: () => number;
  /** Calls so many milliseconds later, and answers what prevents it. */
  after: (milliseconds: number, call: () => void) => () => void;
};

const PAGE_CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A timer is hardly ever more punctual than this. */
const PUNCTUAL_MS = 10;
/** Nobody waits longer than this for what a stall may have held up. */
const MOST_GRACE_MS = 250;

/**
 * Calls when a moment has come. A timer that is late comes from a machine that stood still or was busy, and the keys that
 * were struck meanwhile may still be on their way to the page: they have as much time again, once. The answer prevents it.
 */
export function whenDue(due: number, call: () => void, clock: Clock = PAGE_CLOCK): () => void {
  let prevent = clock.after(Math.max(0, due - clock.now()), () => {
    const late = clock.now() - due;
    if (late <= PUNCTUAL_MS) call();
    else prevent = clock.after(Math.min(late, MOST_GRACE_MS), call);
  });
  return () => prevent();
}
