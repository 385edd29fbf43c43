import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasHiddenCharacters, isThaiName, normaliseThai } from '#shared/domain/thai-text.ts';
import { anyText, roughThaiText, thaiNames } from '#tests/helpers/arbitraries.ts';

/** Spelled as code points where the mistake cannot be seen. */
const MENDED: ReadonlyArray<readonly [string, string, string]> = [
  ['two sara e are sara ae', 'เเม่', 'แม่'],
  ['nikhahit and sara aa', 'น\u0e4d\u0e32', 'นำ'],
  ['nikhahit, tone, sara aa', 'น\u0e4d\u0e49\u0e32', 'น้ำ'],
  ['tone, nikhahit, sara aa', 'น\u0e49\u0e4d\u0e32', 'น้ำ'],
  ['tone typed after sara am', 'น\u0e33\u0e49', 'น้ำ'],
  ['nikhahit, sara aa, tone', 'น\u0e4d\u0e32\u0e49', 'น้ำ'],
  ['tone before the upper vowel', 'ท\u0e48\u0e35', 'ที่'],
  ['tone before the lower vowel', 'ผ\u0e49\u0e39', 'ผู้'],
  ['thanthakhat before the vowel', 'สิทธ\u0e4c\u0e34', 'สิทธิ์'],
  ['a tone twice', 'แม\u0e48\u0e48', 'แม่'],
  ['a vowel twice, around its tone', 'ท\u0e35\u0e48\u0e35', 'ที่'],
  ['zero-width characters', 'สม\u200bชาย\u200d\ufeff', 'สมชาย'],
  ['bidirectional overrides', '\u202eสมชาย\u202c', 'สมชาย'],
  ['control characters', 'สม\u0000\u0007ชาย', 'สมชาย'],
  ['white space of every kind', ' \u00a0สมชาย\t\r\n ใจดี\u2003\u2028', 'สมชาย ใจดี'],
  ['a zero-width character between the two halves of a mistake', 'เ\u200bเม่', 'แม่'],
  ['decomposed Latin', 'Jose\u0301', 'José'],
  ['half a surrogate pair', 'ก\ud800ข', 'กข'],
];

describe('normaliseThai', () => {
  test.each(MENDED)('mends %s', (_, text, mended) => {
    expect(normaliseThai(text)).toBe(mended);
  });

  test('is done after one time, and then in NFC', () => {
    fc.assert(
      fc.property(fc.oneof(roughThaiText, anyText), (text) => {
        const once = normaliseThai(text);
        expect(normaliseThai(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves nothing hidden, no outer or double space', () => {
    fc.assert(
      fc.property(fc.oneof(roughThaiText, anyText), (text) => {
        const result = normaliseThai(text);
        expect(hasHiddenCharacters(result)).toBe(false);
        expect(result).not.toMatch(/^\s|\s$|\s\s/);
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves a well-written name as it is', () => {
    fc.assert(
      fc.property(thaiNames, (name) => {
        expect(normaliseThai(name)).toBe(name);
      }),
    );
  });

  test('keeps every consonant, in order', () => {
    const consonants = (text: string) => text.replace(/[^ก-ฮ]/g, '');
    fc.assert(
      fc.property(roughThaiText, (text) => {
        expect(consonants(normaliseThai(text))).toBe(consonants(text));
      }),
    );
  });

  test('does not take sara am apart, as NFKC would', () => {
    expect('คำ'.normalize('NFKC')).not.toBe('คำ');
    expect(normaliseThai('คำ')).toBe('คำ');
  });
});

describe('isThaiName', () => {
  test.each(['สมชาย', 'ณ ระนอง', 'หม่อมราชวงศ์', 'ม.ร.ว.', 'กุล-ธร', 'แม่น้ำ (ใหญ่)', 'ว่าที่ ร.ต.หญิง'])(
    '%s is one',
    (name) => expect(isThaiName(name)).toBe(true),
  );
  test.each([
    '',
    ' ',
    '.',
    'Somchai',
    'สมชาย1',
    'สมชาย๑',
    'ฯลฯ๚',
    '=สมชาย',
    'สม\u200bชาย',
    'สม\tชาย',
    '่สมชาย',
    'สม ์ชาย',
    '฿',
  ])('%j is none', (text) => expect(isThaiName(text)).toBe(false));
  test('holds for every well-written name, never for one with a hidden character', () => {
    fc.assert(
      fc.property(thaiNames, fc.constantFrom('\u200b', '\u202e', '\u0000', '\n'), (name, hidden) => {
        expect(isThaiName(name)).toBe(true);
        expect(isThaiName(name + hidden)).toBe(false);
      }),
    );
  });
});

describe('hasHiddenCharacters', () => {
  test.each([
    '\u0000',
    '\t',
    '\n',
    '\u007f',
    '\u0085',
    '\u00ad',
    '\u061c',
    '\u200b',
    '\u200e',
    '\u2028',
    '\u202e',
    '\u2066',
    '\u2060',
    '\ufeff',
    '\u3164',
    '\u{e0041}',
    '\udc00',
  ])('sees %j anywhere', (hidden) => {
    for (const text of [hidden, `ก${hidden}`, `${hidden}a`, `ก${hidden}ข`])
      expect(hasHiddenCharacters(text)).toBe(true);
  });
  test('sees nothing in what people write', () => {
    for (const text of ['', 'สมชาย ใจดี', "O'Brien-Smith", 'น้ำ', '😀', 'é'])
      expect(hasHiddenCharacters(text)).toBe(false);
  });
});
