import { toArabicDigits } from '#shared/domain/thai-digits.ts';

/** A text with the place of the caret in it. */
export type Typed = { text: string; caret: number };

const BOUNDARIES = [1, 5, 10, 12];

function digitsOf(text: string): string {
  return toArabicDigits(text).replace(/[^0-9]/g, '');
}

/** As many digits as there are, in the groups of the identity card: `1-1012-30000-00-1`. Surplus ones stay to be seen. */
export function groupDigits(digits: string): string {
  return [...digits].map((digit, index) => (BOUNDARIES.includes(index) ? `-${digit}` : digit)).join('');
}

/**
 * A national ID as it is typed, deleted or pasted: only its digits (Thai ones too), grouped, the caret still behind the
 * digit it was behind. Deleting forwards, the caret steps over a hyphen: to delete that would change nothing.
 */
export function retypeNationalId(now: Typed, deletesForward: boolean): Typed {
  const text = groupDigits(digitsOf(now.text));
  const count = digitsOf(now.text.slice(0, now.caret)).length;
  const caret = groupDigits(digitsOf(text).slice(0, count)).length;
  return { text, caret: deletesForward && text[caret] === '-' ? caret + 1 : caret };
}
