import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toArabicDigits, toThaiDigits } from '#shared/domain/thai-digits.ts';
import { anyText } from '#tests/helpers/arbitraries.ts';

test('the ten digits', () => {
  expect(toThaiDigits('0123456789')).toBe('๐๑๒๓๔๕๖๗๘๙');
  expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙')).toBe('0123456789');
  expect(toThaiDigits('ที่ ศย 013/ว 531')).toBe('ที่ ศย ๐๑๓/ว ๕๓๑');
});

test('there and back, everything else untouched', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const arabic = toArabicDigits(text);
      expect(toArabicDigits(toThaiDigits(arabic))).toBe(arabic);
      expect(arabic.replace(/[0-9]/g, '')).toBe(text.replace(/[0-9๐-๙]/g, ''));
      expect(toThaiDigits(text)).not.toMatch(/[0-9]/);
    }),
  );
});
