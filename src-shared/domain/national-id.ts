import { toArabicDigits } from './thai-digits.ts';

/** A person's 13 digits, or the first thing that is wrong with them, in this order. */
export type ParsedNationalId =
  { ok: true; id: string } | { ok: false; reason: 'characters' | 'length' | 'first-digit' | 'check-digit' };

function checkDigit(twelveDigits: string): number {
  const sum = [...twelveDigits].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10;
}

/**
 * Reads a citizen's or resident's identification number (2555 annex 2 no. 1.5; Department of Provincial
 * Administration, 13 digits, weighted check digit modulo 11). Hyphens, spaces and Thai digits are accepted.
 * The first digit of a person is 1–8: 0 belongs to juristic persons, whose numbers have the same check digit.
 */
export function parseNationalId(text: string): ParsedNationalId {
  const id = toArabicDigits(text).replace(/[\s\-‐-―]/g, '');
  if (!/^[0-9]*$/.test(id)) return { ok: false, reason: 'characters' };
  if (id.length !== 13) return { ok: false, reason: 'length' };
  if (!/^[1-8]/.test(id)) return { ok: false, reason: 'first-digit' };
  if (Number(id[12]) !== checkDigit(id.slice(0, 12))) return { ok: false, reason: 'check-digit' };
  return { ok: true, id };
}

function group(thirteen: string): string {
  return thirteen.replace(/^(.)(.{4})(.{5})(.{2})(.)$/, '$1-$2-$3-$4-$5');
}

/** Thirteen digits as the identity card groups them: `1-1012-30000-00-1`. Anything else is returned as it is. */
export function formatNationalId(id: string): string {
  return group(id);
}

/**
 * The form for screens (product.md: "masked on screen"): of thirteen digits only the last four remain, grouped as on the
 * card, `x-xxxx-xxxx0-00-1`. A text that is not thirteen digits is masked wholly, so that a mistake shows nothing.
 */
export function maskNationalId(id: string): string {
  return /^[0-9]{13}$/.test(id) ? group('x'.repeat(9) + id.slice(9)) : 'x'.repeat(13);
}
