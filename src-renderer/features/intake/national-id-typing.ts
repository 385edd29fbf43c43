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
 * digit it was behind. Deleting a hyphen forwards would change nothing, so the caret steps over it.
 */
export function retypeNationalId(before: string, now: Typed, deletesForward: boolean): Typed {
  const text = groupDigits(digitsOf(now.text));
  const count = digitsOf(now.text.slice(0, now.caret)).length;
  const stepsOver = deletesForward && text === before && BOUNDARIES.includes(count);
  return { text, caret: groupDigits(digitsOf(text).slice(0, count)).length + (stepsOver ? 1 : 0) };
}
