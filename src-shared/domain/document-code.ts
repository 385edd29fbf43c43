import { toArabicDigits } from './thai-digits.ts';

/**
 * The code of one request, without spaces: `EM` + two digits of the Buddhist year + six digits of the running number +
 * two check digits, e.g. `EM6900012357` (product.md, Words; 2562 manual, "รหัสเอกสาร"). Only this file makes one.
 */
export type DocumentCode = string & { readonly __brand: 'DocumentCode' };

/** What a typed or scanned text turned out to be: a code and its parts, or why it is none. */
export type ParsedDocumentCode =
  | { ok: true; code: DocumentCode; buddhistYear: number; runningNumber: number }
  | { ok: false; reason: 'shape' | 'check-digits' | 'test-sheet' };

/** Two digits on paper stand for the years 2500 to 2599. */
const CENTURY = 2500;
const LARGEST_RUNNING_NUMBER = 999_999;

/** ISO 7064 MOD 97-10: digits and check digits, read as one number, leave 1 when divided by 97. */
function checkDigits(eightDigits: string): string {
  return String(98 - ((Number(eightDigits) * 100) % 97)).padStart(2, '0');
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/**
 * The document code of a running number within a Buddhist year (product.md, Words; ISO 7064 MOD 97-10).
 * @throws RangeError outside the years 2500–2599 and the running numbers 1–999999.
 */
export function makeDocumentCode(parts: { buddhistYear: number; runningNumber: number }): DocumentCode {
  const { buddhistYear, runningNumber } = parts;
  if (!isWithin(buddhistYear, CENTURY, CENTURY + 99))
    throw new RangeError(`no Buddhist year 25xx: ${buddhistYear}`);
  if (!isWithin(runningNumber, 1, LARGEST_RUNNING_NUMBER))
    throw new RangeError(`no running number: ${runningNumber}`);
  const digits = String(buddhistYear - CENTURY).padStart(2, '0') + String(runningNumber).padStart(6, '0');
  return `EM${digits}${checkDigits(digits)}` as DocumentCode;
}

/**
 * Reads a document code as typed or scanned (2562 manual, "ป้อนรหัสเอกสาร … หรือ แสกนบาร์โค้ด"). Case, spaces, line
 * ends, hyphens, Thai digits and the AIM prefix of Code 128 (ISO/IEC 15424: `]C0`, `]C1`) make no difference.
 * `shape`: not the form of a code; `check-digits`: the form is right, some character is wrong; `test-sheet`: the number
 * 000000, which no request ever gets and the test sheet of the scanner check carries.
 */
export function parseDocumentCode(text: string): ParsedDocumentCode {
  const bare = toArabicDigits(
    text
      .trim()
      .replace(/^\]C[01]/i, '')
      .replace(/[\s\-‐-―]/g, ''),
  ).toUpperCase();
  const [, year, running, check] = /^EM([0-9]{2})([0-9]{6})([0-9]{2})$/.exec(bare) ?? [];
  if (!year || !running || !check) return { ok: false, reason: 'shape' };
  // Compared as text: 00 and 01 leave the same remainder as 97 and 98, yet nothing ever printed them.
  if (check !== checkDigits(year + running)) return { ok: false, reason: 'check-digits' };
  if (Number(running) === 0) return { ok: false, reason: 'test-sheet' };
  return {
    ok: true,
    code: bare as DocumentCode,
    buddhistYear: CENTURY + Number(year),
    runningNumber: Number(running),
  };
}

/** The code as printed below its barcode: `EM69 000123 57` (product.md, Words). */
export function formatDocumentCode(code: DocumentCode): string {
  return `${code.slice(0, 4)} ${code.slice(4, 10)} ${code.slice(10)}`;
}
