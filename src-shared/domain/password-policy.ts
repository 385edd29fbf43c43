const SHORTEST = 12;
const LONGEST = 128;

/** Each class without what is mistaken for another on paper or by telephone: 0 O o Q, 1 l I i j, 2 Z z, 5 S s, 8 B. */
const CLASSES = ['ACDEFGHJKLMNPRTUVWXY', 'abcdefghkmnpqrtuvwxy', '34679'] as const;
const ALPHABET = CLASSES.join('');

/**
 * A first password (2555 annex 2 no. 5: set by the administrator, changed by the user): letters and digits that cannot
 * be misread, at least one upper-case letter, lower-case letter and digit, in random places. `randomInt(n)` gives whole
 * numbers 0 ≤ x < n, each as likely, from the system's randomness (`crypto.randomInt`). Fourteen carry over 70 bits.
 * @throws RangeError for a length outside 12–128.
 */
export function generatePassword(randomInt: (maxExclusive: number) => number, length = 14): string {
  if (!Number.isInteger(length) || length < SHORTEST || length > LONGEST)
    throw new RangeError(`no length: ${length}`);
  const pick = (from: string) => from.charAt(randomInt(from.length));
  const characters = [
    ...CLASSES.map(pick),
    ...Array.from({ length: length - CLASSES.length }, () => pick(ALPHABET)),
  ];
  return shuffled(characters, randomInt).join('');
}

const PASSWORD_SHAPED = new RegExp(
  `(?<![A-Za-z0-9])[${ALPHABET}]{${SHORTEST},${LONGEST}}(?![A-Za-z0-9])`,
  'g',
);

/**
 * A text of somebody else's in which no first password is left to read, though nobody knows any more which it was: whatever
 * looks like one is blotted out. Now and then that is the number of a mail server's queue, which nobody misses.
 */
export function withoutPasswords(text: string): string {
  return text.replace(PASSWORD_SHAPED, (word) =>
    CLASSES.every((letters) => new RegExp(`[${letters}]`).test(word)) ? '•••' : word,
  );
}

/** Fisher and Yates: every order as likely. */
function shuffled(items: readonly string[], randomInt: (maxExclusive: number) => number): string[] {
  const order: string[] = [];
  for (const item of items) {
    const place = randomInt(order.length + 1);
    order.push(order[place] ?? item);
    order[place] = item;
  }
  return order;
}

export type PasswordFault =
  | 'too-short'
  | 'too-long'
  | 'needs-upper'
  | 'needs-lower'
  | 'needs-digit'
  | 'contains-username'
  | 'forbidden-characters';

/**
 * Everything wrong with a password that a member of staff chose for this program: 12 to 128 characters, with an
 * upper-case letter, a lower-case letter and a digit, without the user name (of three letters or more). Only what a US keyboard has may occur: a
 * password typed unawares on a Thai layout could not be typed again on a PC that stands on English.
 */
export function passwordFaults(password: string, context: { username?: string } = {}): PasswordFault[] {
  const username = context.username?.toLowerCase() ?? '';
  const faults: Record<PasswordFault, boolean> = {
    'too-short': password.length < SHORTEST,
    'too-long': password.length > LONGEST,
    'needs-upper': !/[A-Z]/.test(password),
    'needs-lower': !/[a-z]/.test(password),
    'needs-digit': !/[0-9]/.test(password),
    'contains-username': username.length >= 3 && password.toLowerCase().includes(username),
    'forbidden-characters': /[^\x20-\x7e]/.test(password),
  };
  return (Object.keys(faults) as PasswordFault[]).filter((fault) => faults[fault]);
}
