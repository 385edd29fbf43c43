import { addressFault } from '../address-form.ts';
import { type Order, passwordOf } from '../connector.ts';

/** The values of an order that are somebody's text; addresses and keys are judged by their own form. */
const TEXTS = [
  'firstNameTh',
  'lastNameTh',
  'firstNameEn',
  'lastNameEn',
  'displayName',
  'unitNameTh',
  'position',
  'phone',
] as const;
export type TextField = (typeof TEXTS)[number];

/** The most characters (UTF-16 units) that a platform keeps in each value. */
export type Limits = Readonly<Record<TextField, number>>;

/**
 * Control characters (NUL, tab and line ends among them) and the two line separators of Unicode: what no name, unit or
 * position holds, and what ends a line, a cell or a header somewhere on the way. Half a surrogate pair is no text at all.
 */
const UNWRITABLE = /[\p{Cc}\u2028\u2029\p{Cs}\ufffe\uffff]/u;
const KEY = /^[A-Za-z0-9_+/=.:-]{1,128}$/;
const LONGEST_PASSWORD = 128;

/** The same limit for every text. */
export function sameLimit(most: number): Limits {
  return Object.fromEntries(TEXTS.map((field) => [field, most])) as Record<TextField, number>;
}

/** The first value of an order that must not be written into any file: its field and what is wrong; never the value. */
export function unwritable(order: Order, limits: Limits): string | undefined {
  const fault = addressFault(order);
  if (fault !== undefined) return fault;
  for (const field of ['accountKey', 'idempotencyKey'] as const)
    if (!KEY.test(order[field])) return `${field}: ?`;
  const password = passwordOf(order);
  const needsPassword = 'password' in order;
  if (needsPassword && (password === '' || password.length > LONGEST_PASSWORD || UNWRITABLE.test(password)))
    return 'password: ?';
  for (const field of TEXTS) {
    const value = order[field];
    const character = UNWRITABLE.exec(value)?.[0];
    if (character !== undefined) return `${field}: ${codePointOf(character)}`;
    if (value.length > limits[field]) return `${field}: ${value.length} > ${limits[field]}`;
  }
  return undefined;
}

const codePointOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
