/** What is known of the guesses at one subject; times in milliseconds since 1970. */
export interface Guesses {
  count: number;
  /** No guess is allowed before. */
  until: number;
  /** From when on forgiving counts; else the last guess. */
  at: number;
}

/** What a guess costs. */
export interface GuessRule {
  /** How many seconds the `count`th guess in a row costs. */
  penalty: (count: number) => number;
  /** After so many seconds one of them is forgiven; never when absent. */
  forgivenSeconds?: number;
}

/** Guesses at one subject (a document code, a door, an unknown username), kept in memory; `restore` carries them over. */
export interface Attempts {
  /** The instant (ISO 8601) before which no guess at `subject` is allowed; null when one is allowed now. */
  heldUntil(subject: string): string | null;
  /** How many guesses failed in a row. */
  failures(subject: string): number;
  /**
   * Counts a guess before it is judged, so that a thousand sent at once cost what they cost one after another.
   * `succeeded` takes all of them back, `takeBack` only the last.
   */
  guess(subject: string, rule?: GuessRule): void;
  succeeded(subject: string): void;
  takeBack(subject: string): void;
  known(subject: string): Guesses | undefined;
  /** As they were before a restart; no wait is longer than the longest, whatever clock wrote it down. */
  restore(subject: string, guesses: Guesses): void;
}

const FREE_FAILURES = 3;
const LONGEST_WAIT_SECONDS = 300;
/**
 * Beyond this a subject is forgotten, for memory has a limit that a guesser cannot push: the oldest that need not wait, so
 * that guesses at ten thousand other subjects do not buy free ones at the first.
 */
const MOST_SUBJECTS = 10_000;

/** After so many free failures each further one doubles the wait, from 2 s up to five minutes. */
export function waitAfter(count: number, free = FREE_FAILURES): number {
  return count <= free ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (count - free));
}

const USUAL_RULE: GuessRule = { penalty: (count) => waitAfter(count) };

export function createAttempts(nowMilliseconds: () => number): Attempts {
  const known = new Map<string, Guesses>();
  const remember = (subject: string, guesses: Guesses) => {
    known.delete(subject);
    if (known.size >= MOST_SUBJECTS) forgetOne(known, nowMilliseconds());
    known.set(subject, guesses);
  };
  return {
    heldUntil(subject) {
      const until = known.get(subject)?.until ?? 0;
      return until > nowMilliseconds() ? new Date(until).toISOString() : null;
    },
    failures: (subject) => known.get(subject)?.count ?? 0,
    guess(subject, { penalty, forgivenSeconds = Infinity } = USUAL_RULE) {
      const now = nowMilliseconds();
      const { count: earlier, at } = known.get(subject) ?? { count: 0, at: now };
      const forgiven = Math.floor(Math.max(0, now - at) / (1000 * forgivenSeconds));
      const left = Math.max(0, earlier - forgiven);
      // what has passed towards the next forgiving is kept, or a busy door would never be forgiven anything
      const since = left === 0 || forgivenSeconds === Infinity ? now : at + forgiven * 1000 * forgivenSeconds;
      remember(subject, { count: left + 1, until: now + 1000 * penalty(left + 1), at: since });
    },
    succeeded: (subject) => void known.delete(subject),
    takeBack(subject) {
      const guesses = known.get(subject);
      if (guesses && guesses.count > 1)
        known.set(subject, { ...guesses, count: guesses.count - 1, until: 0 });
      else known.delete(subject);
    },
    known: (subject) => known.get(subject),
    restore(subject, { count, until, at }) {
      const now = nowMilliseconds();
      const longest = now + 1000 * LONGEST_WAIT_SECONDS;
      remember(subject, { count, until: Math.min(until, longest), at: Math.min(at, now) });
    },
  };
}

function forgetOne(known: Map<string, Guesses>, now: number): void {
  const [oldest = ''] = known.keys();
  for (const [subject, { until }] of known) if (until <= now) return void known.delete(subject);
  known.delete(oldest);
}
