import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEnglishName, namesSeemToMatch, TITLES } from '#shared/domain/person-name.ts';
import { isThaiName, normaliseThai } from '#shared/domain/thai-text.ts';
import { anyText } from '#tests/helpers/arbitraries.ts';
import { NAME_PAIRS } from './person-name-pairs.ts';

const rate = (outcomes: boolean[]) => outcomes.filter(Boolean).length / outcomes.length;
const accepted = (thai: string, english: string) => namesSeemToMatch(thai, english) === 'match';
const strangers = (pairs: ReadonlyArray<readonly [string, string]>) =>
  pairs.flatMap(([thai]) =>
    pairs.filter(([other]) => other !== thai).map(([, english]) => accepted(thai, english)),
  );
const singleWords = NAME_PAIRS.flatMap(([thai, english]) => {
  const englishWords = english.split(' ');
  return thai.split(' ').map((word, index) => [word, englishWords[index] ?? ''] as const);
});

describe('namesSeemToMatch', () => {
  test('accepts at least 95 % of true pairs and at most 10 % of random ones', () => {
    expect(NAME_PAIRS.length).toBeGreaterThanOrEqual(60);
    expect(rate(NAME_PAIRS.map(([thai, english]) => accepted(thai, english)))).toBeGreaterThanOrEqual(0.95);
    expect(rate(strangers(NAME_PAIRS))).toBeLessThanOrEqual(0.1);
  });

  test('keeps the true ones of single words; by chance it accepts more of them, so whole names are compared', () => {
    expect(rate(singleWords.map(([thai, english]) => accepted(thai, english)))).toBeGreaterThanOrEqual(0.95);
    expect(rate(strangers(NAME_PAIRS))).toBeLessThan(rate(strangers(singleWords)));
  });

  test('doubts somebody else', () => {
    expect(namesSeemToMatch('สมชาย ใจดี', 'Wanna Thongdee')).toBe('doubtful');
    expect(namesSeemToMatch('สมชาย ใจดี', 'Jaidee Somchai')).toBe('doubtful');
    expect(namesSeemToMatch('สมชาย ใจดี', '')).toBe('doubtful');
  });

  test('reads capitals, apostrophes, hyphens and doubled letters as the same name', () => {
    const dress = fc.constantFrom(
      (english: string) => english.toUpperCase(),
      (english: string) => english.toLowerCase(),
      (english: string) => english.replace(/([a-z])([bcdfgklmnpst])/, '$1$2$2'),
      (english: string) => english.replace(/([aeiou])([a-z])/, "$1'$2"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAME_PAIRS), dress, ([thai, english], change) => {
        expect(namesSeemToMatch(thai, change(english))).toBe(namesSeemToMatch(thai, english));
      }),
    );
  });

  test('answers any text at all', () => {
    fc.assert(
      fc.property(anyText, anyText, (thai, english) => {
        expect(['match', 'doubtful']).toContain(namesSeemToMatch(thai, english));
      }),
    );
  });
});

describe('isEnglishName', () => {
  test.each(['Somchai', 'Ni-On', "O'Brien", 'D’Arcy', 'Mary Ann', 'M.L. Nattapong'])('%s is one', (name) => {
    expect(isEnglishName(name)).toBe(true);
  });
  test.each([
    '',
    ' ',
    '-',
    '=cmd',
    'สมชาย',
    'José',
    'R2D2',
    'A\u200bB',
    'A\nB',
    'A\n',
    '<b>',
    '"A"',
    '+A',
    '@A',
  ])('%j is none', (text) => {
    expect(isEnglishName(text)).toBe(false);
  });
});

describe('TITLES', () => {
  test('are Thai names in order, each once, with an English form', () => {
    expect(new Set(TITLES.map(({ th }) => th)).size).toBe(TITLES.length);
    for (const { th, abbreviation = th, en } of TITLES) {
      for (const thai of [th, abbreviation])
        expect([thai, isThaiName(thai), normaliseThai(thai)]).toEqual([thai, true, thai]);
      expect(en).toMatch(/^[A-Z][A-Za-z0-9/ ]*$/);
    }
    expect(TITLES.slice(0, 3).map(({ en }) => en)).toEqual(['Mr', 'Mrs', 'Miss']);
  });
});
