import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDocumentCode, makeDocumentCode, parseDocumentCode } from '#shared/domain/document-code.ts';
import { FOREIGN_CODES, sheetText, WIDTH_CODES } from '#shared/domain/test-sheet.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { anyText, documentCodes } from '#tests/helpers/arbitraries.ts';

const parts = fc.record({
  buddhistYear: fc.integer({ min: 2500, max: 2599 }),
  runningNumber: fc.integer({ min: 1, max: 999_999 }),
});

/** The other definition of ISO 7064 MOD 97-10, digit by digit, against the one the program uses. */
function remainder(digits: string): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

describe('document code', () => {
  test('is the one in product.md', () => {
    const code = makeDocumentCode({ buddhistYear: 2569, runningNumber: 123 });
    expect(code).toBe('EM6900012357');
    expect(formatDocumentCode(code)).toBe('EM69 000123 57');
  });

  test('comes back from what was made, with the remainder the standard asks for', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const code = makeDocumentCode(given);
        expect(code).toMatch(/^EM[0-9]{10}$/);
        expect(remainder(code.slice(2))).toBe(1);
        expect(parseDocumentCode(code)).toEqual({ ok: true, code, ...given });
      }),
    );
  });

  test('refuses years and numbers that do not fit', () => {
    const outside = (least: number, most: number) =>
      fc.oneof(fc.integer({ max: least - 1 }), fc.integer({ min: most + 1 }), fc.double({ noInteger: true }));
    fc.assert(
      fc.property(outside(2500, 2599), outside(1, 999_999), (buddhistYear, runningNumber) => {
        expect(() => makeDocumentCode({ buddhistYear, runningNumber: 1 })).toThrow(RangeError);
        expect(() => makeDocumentCode({ buddhistYear: 2569, runningNumber })).toThrow(RangeError);
      }),
    );
  });

  test('refuses every single wrong digit, the check digits included', () => {
    fc.assert(
      fc.property(documentCodes, (code) => {
        for (let place = 2; place < code.length; place += 1) {
          for (let change = 1; change < 10; change += 1) {
            const digit = (Number(code[place]) + change) % 10;
            const wrong = code.slice(0, place) + String(digit) + code.slice(place + 1);
            expect(parseDocumentCode(wrong)).toEqual({ ok: false, reason: 'check-digits' });
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('refuses every swap of two neighbours, the check digits included', () => {
    fc.assert(
      fc.property(documentCodes, (code) => {
        for (let place = 2; place < code.length - 1; place += 1) {
          const [one, other] = [code[place], code[place + 1]];
          const swapped = `${code.slice(0, place)}${other}${one}${code.slice(place + 2)}`;
          expect(parseDocumentCode(swapped).ok).toBe(one === other);
        }
      }),
    );
  });

  test('refuses a second spelling of the check digits and the number nothing', () => {
    // 00 and 97, 01 and 98 leave the same remainder.
    const ninetySeven = Array.from({ length: 200 }, (_, index) =>
      makeDocumentCode({ buddhistYear: 2569, runningNumber: index + 1 }),
    ).filter((code) => code.endsWith('97') || code.endsWith('98'));
    expect(ninetySeven.length).toBeGreaterThan(0);
    for (const code of ninetySeven) {
      const other = code.slice(0, -2) + (code.endsWith('97') ? '00' : '01');
      expect(parseDocumentCode(other)).toEqual({ ok: false, reason: 'check-digits' });
    }
    const check = Array.from({ length: 100 }, (_, index) => `EM69000000${String(index).padStart(2, '0')}`);
    expect(check.filter((text) => parseDocumentCode(text).ok)).toEqual([]);
  });

  test('of the test sheet is none of a request, and is told from wrong ones', () => {
    for (const id of WIDTH_CODES)
      expect(parseDocumentCode(sheetText(id))).toEqual({ ok: false, reason: 'test-sheet' });
    expect(parseDocumentCode(sheetText('damaged'))).toEqual({ ok: false, reason: 'check-digits' });
    for (const id of [...FOREIGN_CODES, 'layout'] as const)
      expect(parseDocumentCode(sheetText(id))).toEqual({ ok: false, reason: 'shape' });
  });

  test('is read however it was typed', () => {
    const dress = fc.record({
      prefix: fc.constantFrom('', ']C0', ']C1', ']c1'),
      before: fc.constantFrom('', '\r\n', '\t', ' '),
      after: fc.constantFrom('', '\r', '\n', '\t', '\r\n'),
      between: fc.constantFrom('', ' ', '-', '\u00a0', '–'),
      lower: fc.boolean(),
      thai: fc.boolean(),
    });
    fc.assert(
      fc.property(documentCodes, dress, (code, { prefix, before, after, between, lower, thai }) => {
        const spaced = formatDocumentCode(code).replaceAll(' ', between);
        const cased = lower ? spaced.toLowerCase() : spaced;
        const text = before + prefix + (thai ? toThaiDigits(cased) : cased) + after;
        expect(parseDocumentCode(text)).toMatchObject({ ok: true, code });
      }),
    );
  });

  test('never takes anything else for a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText), (text) => {
        const parsed = parseDocumentCode(text);
        if (parsed.ok) expect(makeDocumentCode(parsed)).toBe(parsed.code);
      }),
    );
    for (const text of [
      '',
      'EM',
      'EM690001235',
      'EM69000123577',
      'XX6900012357',
      'EM69\u200b00012357',
      'EM69OO012357',
    ]) {
      expect(parseDocumentCode(text)).toEqual({ ok: false, reason: 'shape' });
    }
  });
});
