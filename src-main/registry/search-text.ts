import { type RawBuilder, sql } from 'kysely';
import { normaliseThai } from '#shared/domain/thai-text.ts';
import { toArabicDigits } from '#shared/domain/thai-digits.ts';

/** What free text is compared in: Thai in order, Arabic digits, lower case. */
export function comparable(text: string): string {
  return toArabicDigits(normaliseThai(text)).toLowerCase();
}

/** One searchable text out of a record's parts; absent ones are left out. */
export function searchText(...parts: (string | null)[]): string {
  return comparable(parts.filter((part) => part !== null && part !== '').join(' '));
}

/** The fragments that must all occur, longest first: the rarest is likeliest to narrow the search. */
export function searchFragments(text: string): string[] {
  const fragments = comparable(text).split(' ').filter(Boolean);
  return [...new Set(fragments)].toSorted((a, b) => b.length - a.length).slice(0, 8);
}

/** `text` contains `fragment`, to the letter: `%` and `_` mean themselves. */
export function likeFragment(text: RawBuilder<unknown>, fragment: string): RawBuilder<boolean> {
  return sql<boolean>`instr(${text}, ${fragment}) > 0`;
}
