/** Guesses at one subject (a document code, an unknown username), kept in memory: a restart forgives. */
export interface Attempts {
  /** The instant (ISO 8601) before which no guess at `subject` is allowed; null when one is allowed now. */
  heldUntil(subject: string): string | null;
  /** How many guesses failed in a row. */
  failures(subject: string): number;
  /**
   * Counts a guess before it is judged, so that a thousand sent at once cost what they cost one after another; `penalty`
   * says how many seconds the `count`th in a row costs. `succeeded` takes it back.
   */
  guess(subject: string, penalty?: (count: number) => number): void;
  succeeded(subject: string): void;
}

const FREE_FAILURES = 3;
const LONGEST_WAIT_SECONDS = 300;
/**
 * Beyond this a subject is forgotten, for memory has a limit that a guesser cannot push: the oldest that need not wait, so
 * that guesses at ten thousand other subjects do not buy free ones at the first.
 */
const MOST_SUBJECTS = 10_000;

/** After three free failures each further one doubles the wait, from 2 s up to five minutes. */
export function waitAfter(count: number): number {
  return count <= FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (count - FREE_FAILURES));
}

type Guesses = { count: number; until: number };

export function createAttempts(nowMilliseconds: () => number): Attempts {
  const known = new Map<string, Guesses>();
  return {
    heldUntil(subject) {
      const until = known.get(subject)?.until ?? 0;
      return until > nowMilliseconds() ? new Date(until).toISOString() : null;
    },
    failures: (subject) => known.get(subject)?.count ?? 0,
    guess(subject, penalty = waitAfter) {
      const count = (known.get(subject)?.count ?? 0) + 1;
      known.delete(subject);
      const now = nowMilliseconds();
      if (known.size >= MOST_SUBJECTS) forgetOne(known, now);
      known.set(subject, { count, until: now + 1000 * penalty(count) });
    },
    succeeded: (subject) => void known.delete(subject),
  };
}

function forgetOne(known: Map<string, Guesses>, now: number): void {
  const [oldest = ''] = known.keys();
  for (const [subject, { until }] of known) if (until <= now) return void known.delete(subject);
  known.delete(oldest);
}
