import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNationalId, maskNationalId, parseNationalId } from '#shared/domain/national-id.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { makeNationalId } from '#tests/helpers/national-ids.ts';

const ids = fc
  .tuple(fc.constantFrom(...Array.from('12345678')), fc.stringMatching(/^[0-9]{11}$/))
  .map(([first, rest]) => makeNationalId(first + rest));

describe('national ID', () => {
  // Published examples: the tests of validator.js and of python-stdnum (th/pin.py, th/moa.py).
  test.each([
    ['1101230000001', true],
    ['1101230000060', true],
    ['3100600445635', true],
    ['1234545678781', true],
    ['1234545678789', 'check-digit'],
    ['1101230000007', 'check-digit'],
    ['0101123450000', 'first-digit'],
    ['0101123450004', 'first-digit'],
    ['9101123450008', 'first-digit'],
    ['11012300000011', 'length'],
    ['0105536112014', 'first-digit'],
    ['0994000617721', 'first-digit'],
    ['0993000133978', 'first-digit'],
    ['', 'length'],
    ['1-1012-30000-00-l', 'characters'],
    ['11012300000\u200b01', 'characters'],
  ])('%s: %s', (text, expected) => {
    const parsed = parseNationalId(text);
    expect(parsed).toEqual(expected === true ? { ok: true, id: text } : { ok: false, reason: expected });
  });

  test('of a person is accepted as digits, grouped, spaced and in Thai digits', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const grouped = formatNationalId(id);
        expect(grouped).toMatch(/^[1-8]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]$/);
        for (const text of [id, grouped, ` ${grouped.replaceAll('-', ' ')}\n`, toThaiDigits(grouped)]) {
          expect(parseNationalId(text)).toEqual({ ok: true, id });
        }
      }),
    );
  });

  test('has one check digit for every twelve digits', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const accepted = Array.from('0123456789').filter(
          (digit) => parseNationalId(id.slice(0, 12) + digit).ok,
        );
        expect(accepted).toEqual([id[12]]);
      }),
    );
  });

  test('is masked to its last four digits', () => {
    expect(maskNationalId('1101230000001')).toBe('x-xxxx-xxxx0-00-1');
    fc.assert(
      fc.property(ids, (id) => {
        const masked = maskNationalId(id);
        expect(masked.replace(/[x-]/g, '')).toBe(id.slice(-4));
        expect(masked.length).toBe(formatNationalId(id).length);
      }),
    );
  });

  test('masks a text that is no ID wholly', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[0-9]{13}$/.test(text));
        expect(maskNationalId(text)).toBe('x'.repeat(13));
      }),
    );
  });
});
