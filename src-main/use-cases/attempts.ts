/** Failed guesses at one subject (a document code's last four digits), kept in memory: a restart forgives. */
export interface Attempts {
  /** Seconds until the next guess at `subject` is allowed; 0 for now. */
  waitSeconds(subject: string): number;
  failed(subject: string): void;
  succeeded(subject: string): void;
}

const FREE_FAILURES = 3;
const LONGEST_WAIT_SECONDS = 300;
const MOST_SUBJECTS = 10_000;

/** After three free failures each further one doubles the wait, from 2 s up to five minutes. */
export function createAttempts(nowMilliseconds: () => number): Attempts {
  const failures = new Map<string, { count: number; until: number }>();
  return {
    waitSeconds: (subject) => Math.max(0, Math.ceil(((failures.get(subject)?.until ?? 0) - nowMilliseconds()) / 1000)),
    failed(subject) {
      const count = (failures.get(subject)?.count ?? 0) + 1;
      failures.delete(subject);
      if (failures.size >= MOST_SUBJECTS) failures.delete(failures.keys().next().value as string);
      failures.set(subject, { count, until: nowMilliseconds() + 1000 * waitAfter(count) });
    },
    succeeded: (subject) => void failures.delete(subject),
  };
}

/** Seconds to wait after the `count`th failure in a row. */
export function waitAfter(count: number): number {
  return count <= FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (count - FREE_FAILURES));
}
