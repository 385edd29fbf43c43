import { parseDocumentCode } from './document-code.ts';
import { SHEET_CODES, type SheetCodeId } from './test-sheet.ts';

/** What a text turned out to be: a barcode of the sheet or of a form, one of them spoilt, or something else. */
export type Match =
  | { is: 'sheet'; id: SheetCodeId; at: number; length: number }
  | { is: 'form'; at: number; length: number }
  | { is: 'wrong-digits' }
  | { is: 'cut-off'; where: 'start' | 'end'; missing: number }
  | { is: 'lost'; missing: number }
  /** The layout barcode with characters exchanged, as `Y→Z`: a keyboard we have no table of. */
  | { is: 'exchanged'; characters: string[] }
  | { is: 'foreign' };

/** A remainder shorter than this says nothing. */
const LEAST_REMAINDER = 4;
/** More characters than this exchanged is another barcode. */
const MOST_EXCHANGED = 12;
const AIM_IDENTIFIER = /\][a-z][0-9a-z]/i;

/** The AIM identifier (ISO/IEC 15424) in front of a barcode's text, as `]C0`; null for none. */
export function aimIdentifierOf(text: string): string | null {
  return AIM_IDENTIFIER.exec(text)?.[0].toUpperCase() ?? null;
}

function withoutAim(text: string): string {
  return text.replace(AIM_IDENTIFIER, '');
}

/** Whether the letters of `part` stand in `whole` in their order. */
function isSubsequence(part: string, whole: string): boolean {
  let next = 0;
  for (const character of whole) if (character === part[next]) next += 1;
  return next === part.length;
}

/** The characters of a barcode that arrived as others, as `Y→Z`. */
export function exchangedIn(text: string, wanted: string): string[] {
  return [...wanted].flatMap((character, index) => {
    const arrived = text[index] ?? '';
    return arrived.toUpperCase() === character.toUpperCase() ? [] : [`${character}→${arrived}`];
  });
}

function spoilt(text: string, id: SheetCodeId, wanted: string): Match | null {
  const [upper, whole] = [text.toUpperCase(), wanted.toUpperCase()];
  const missing = whole.length - upper.length;
  if (upper.length < LEAST_REMAINDER || missing < 0) return null;
  if (missing > 0 && whole.startsWith(upper)) return { is: 'cut-off', where: 'end', missing };
  if (missing > 0 && whole.endsWith(upper)) return { is: 'cut-off', where: 'start', missing };
  if (missing > 0 && missing <= whole.length / 2 && isSubsequence(upper, whole))
    return { is: 'lost', missing };
  if (missing > 0 || id !== 'layout') return null;
  const characters = exchangedIn(text, wanted);
  return characters.length <= MOST_EXCHANGED ? { is: 'exchanged', characters } : null;
}

/** What a text is, prefixes and AIM identifiers in front of it allowed; capitals and small letters count the same. */
export function matchText(text: string): Match {
  const upper = text.toUpperCase();
  for (const { id, text: wanted } of SHEET_CODES) {
    const at = upper.indexOf(wanted.toUpperCase());
    if (at >= 0) return { is: 'sheet', id, at, length: wanted.length };
  }
  const shaped = /EM[0-9]{10}/.exec(upper);
  if (shaped) {
    const [code] = shaped;
    return parseDocumentCode(code).ok
      ? { is: 'form', at: shaped.index, length: code.length }
      : { is: 'wrong-digits' };
  }
  const bare = withoutAim(text);
  for (const { id, text: wanted } of SHEET_CODES) {
    const match = spoilt(bare, id, wanted);
    if (match) return match;
  }
  const digits = /^EM([0-9]{2,9})$/.exec(bare.toUpperCase())?.[1];
  if (digits) return { is: 'cut-off', where: 'end', missing: 10 - digits.length };
  return { is: 'foreign' };
}

/** How near a match is; the smaller, the nearer. */
export function distanceOf(match: Match): number {
  if (match.is === 'sheet' || match.is === 'form') return 0;
  if (match.is === 'foreign') return 1000;
  if (match.is === 'exchanged') return 10 + match.characters.length;
  return match.is === 'wrong-digits' ? 1 : 1 + match.missing;
}
