import type { Symbology } from './scanner-findings.ts';

/** The letter of an AIM identifier (ISO/IEC 15424). */
const BY_LETTER: Readonly<Record<string, Symbology>> = {
  A: 'code-39',
  C: 'code-128',
  d: 'data-matrix',
  E: 'ean-13',
  F: 'codabar',
  G: 'code-93',
  I: 'interleaved-2-of-5',
  L: 'pdf417',
  Q: 'qr',
};
const LONGEST_LINEAR = 40;

/** The check digit of EAN and UPC (ISO/IEC 15420): weights 3 and 1 from the right. */
function hasEanCheckDigit(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    return total + Number(digit) * (place % 2 === 0 ? 1 : 3);
  }, 0);
  return sum % 10 === 0;
}

/** What sort of barcode a text came from: by its AIM identifier where it has one, else by its form as far as that tells. */
export function symbologyOf(text: string, aimIdentifier: string | null): Symbology {
  const letter = aimIdentifier?.[1] ?? '';
  if (letter !== '') return BY_LETTER[letter] ?? BY_LETTER[letter.toLowerCase()] ?? 'unknown';
  if (/^[0-9]+$/.test(text) && hasEanCheckDigit(text)) {
    if (text.length === 13) return 'ean-13';
    if (text.length === 12) return 'upc-a';
    if (text.length === 8) return 'ean-8';
  }
  if (/^\*.+\*$/.test(text)) return 'code-39';
  if (/^https?:/i.test(text) || text.length > LONGEST_LINEAR) return 'qr';
  return 'unknown';
}
