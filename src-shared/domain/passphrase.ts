/**
 * Capital letters and digits that are told apart on paper and by telephone: nothing that looks alike (0 O, 1 I L, 2 Z, 5 S,
 * 8 B), and of the letters that sound alike (B C D E G P T V, M N, F S, A H K) only one.
 */
const ALPHABET = '34679EFKMRUWXY';
const GROUPS = 6;
const IN_GROUP = 4;

/** Its shape, hyphens and all: they are part of it, so that what is copied and what is told are the same. */
export const PASSPHRASE = new RegExp(
  `^[${ALPHABET}]{${IN_GROUP}}(-[${ALPHABET}]{${IN_GROUP}}){${GROUPS - 1}}$`,
);

/**
 * A passphrase that is told by telephone: six groups of four, over 91 bits, for a zip can be tried for ever by whoever holds
 * it, and WinZip's way makes a key of a passphrase with a mere thousand rounds. `randomInt(n)` gives whole numbers
 * 0 ≤ x < n, each as likely, from the system's randomness (`crypto.randomInt`).
 */
export function generatePassphrase(randomInt: (maxExclusive: number) => number): string {
  const group = () =>
    Array.from({ length: IN_GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
