/** Failed guesses at one subject (a document code, an unknown username), kept in memory: a restart forgives. */
export interface Attempts {
  /** Seconds until the next guess at `subject` is allowed; 0 for now. */
  waitSeconds(subject: string): number;
  /** How many guesses failed in a row. */
  failures(subject: string): number;
  /** Notes a failure; `penalty` says how many seconds the `count`th in a row costs. */
  failed(subject: string, penalty?: (count: number) => number): void;
  succeeded(subject: string): void;
}

const FREE_FAILURES = 3;
const LONGEST_WAIT_SECONDS = 300;
/** Beyond this the oldest subject is forgotten: memory has a limit that a guesser cannot push. */
const MOST_SUBJECTS = 10_000;

/** After three free failures each further one doubles the wait, from 2 s up to five minutes. */
export function waitAfter(count: number): number {
  return count <= FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (count - FREE_FAILURES));
}

export function createAttempts(nowMilliseconds: () => number): Attempts {
  const known = new Map<string, { count: number; until: number }>();
  return {
    waitSeconds: (subject) =>
      Math.max(0, Math.ceil(((known.get(subject)?.until ?? 0) - nowMilliseconds()) / 1000)),
    failures: (subject) => known.get(subject)?.count ?? 0,
    failed(subject, penalty = waitAfter) {
      const count = (known.get(subject)?.count ?? 0) + 1;
      known.delete(subject);
      const [oldest] = known.keys();
      if (known.size >= MOST_SUBJECTS && oldest !== undefined) known.delete(oldest);
      known.set(subject, { count, until: nowMilliseconds() + 1000 * penalty(count) });
    },
    succeeded: (subject) => void known.delete(subject),
  };
}
