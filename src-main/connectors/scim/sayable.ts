import type { Outcome } from '../connector.ts';

/** As much of a service's words as an officer can read. */
const LONGEST_WORDS = 500;

/**
 * A service's words as they may leave the connector: without the secrets that it may have repeated, in whatever form they
 * went out, and only then on one line and cut: a secret that was cut would not be known again.
 */
export function sayable(words: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    // one that holds another goes first
    .toSorted((one, other) => other.length - one.length);
  const silent = forms.reduce((said, form) => said.replaceAll(form, '•••'), words);
  return silent.replace(/\s+/g, ' ').slice(0, LONGEST_WORDS);
}

export function sayableOutcome(outcome: Outcome, secrets: readonly string[]): Outcome {
  if (!('words' in outcome) || outcome.words === undefined) return outcome;
  return { ...outcome, words: sayable(outcome.words, secrets) };
}

/** The same for what is thrown; the error as it came would still hold the words, so it is no cause of the new one. */
export function sayableError(error: unknown, secrets: readonly string[]): Error {
  return new Error(sayable(error instanceof Error ? error.message : String(error), secrets));
}
