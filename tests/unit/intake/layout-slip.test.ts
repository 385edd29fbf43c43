import { describe, expect, test } from 'vitest';
import { meantEnglish, meantThai } from '../../../src-renderer/components/request-fields/layout-slip.ts';

describe('a name typed with the keyboard in the other language', () => {
  test.each([
    ['ฆนทแ้ฟร', 'Somchai'],
    ['ษีสะ้รกฟ', 'Kulthida'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(meantEnglish(typed)).toBe(meant);
  });

  test.each([
    ['l,=kp', 'สมชาย'],
    ['d6]Tbfk', 'กุลธิดา'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(meantThai(typed)).toBe(meant);
  });

  test('a right name is left alone', () => {
    expect(meantEnglish('Somchai')).toBeUndefined();
    expect(meantThai('สมชาย')).toBeUndefined();
    expect(meantThai('')).toBeUndefined();
  });

  test('a name in the wrong field is not turned into nonsense', () => {
    expect(meantThai('Somchai')).toBeUndefined();
    expect(meantEnglish('สมชาย')).toBeUndefined();
  });
});
