import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thaiSortKey } from '#shared/domain/thai-sort-key.ts';
import { anyText, roughThaiText, thaiNames } from '#tests/helpers/arbitraries.ts';

const byCodeUnit = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const byKey = (one: string, other: string) => byCodeUnit(thaiSortKey(one), thaiSortKey(other));
const firstLevel = new Intl.Collator('th', { sensitivity: 'base' });
const secondLevel = new Intl.Collator('th', { sensitivity: 'accent' });

const joined = (parts: fc.Arbitrary<string>) =>
  fc
    .array(parts, { minLength: 1, maxLength: 3 })
    .chain((words) => fc.constantFrom('', ' ', '-', '.', ' (').map((between) => words.join(between)));
/** Names as they are listed: syllables with spaces, punctuation and digits of either script. */
const listedNames = joined(
  fc.oneof(
    { weight: 6, arbitrary: thaiNames },
    { weight: 1, arbitrary: fc.constantFrom('69', '๖๙', '1', 'ภาค ๔', 'ฯ', 'ๆ') },
  ),
);
const latinNames = joined(
  fc.constantFrom('Somchai', 'somsri', 'SOM', 'José', 'Jose', "O'Brien", '69', '๖๙', 'Étienne'),
);
/** Pairs that differ in one syllable, tone, cancelled letter or space only, so that every level gets to decide. */
const alikeNames = fc
  .record({
    before: listedNames,
    one: fc.constantFrom('', ' ', 'ก', 'ก์', 'เก่ง', 'ไป'),
    other: fc.oneof(fc.constantFrom('', 'ฯ', 'ข'), thaiNames),
    after: thaiNames,
    tone: fc.constantFrom('', '่', '้', '๊', '๋'),
  })
  .chain(({ before, one, other, after, tone }) => {
    const name = before + one + after;
    return fc.constantFrom(
      [name, before + other + after] as const,
      [name, name.replace(/[่-๋]/, tone)] as const,
      [name, before + one + after.replace(/[่-๋]/g, tone)] as const,
      [name, name.replace('์', '')] as const,
    );
  });

describe('thaiSortKey', () => {
  test('puts words where the dictionary has them', () => {
    // The Royal Institute's own examples of its rules, then digits, Latin and case.
    const ordered = [
      '๑',
      '2',
      '30',
      'a',
      'B',
      'c',
      'กก',
      'กรรม',
      'กรรม์',
      'กราบ',
      'กัน',
      'การ',
      'เก',
      'เก็ง',
      'เก่ง',
      'เก้ง',
      'แกง',
      'โกง',
      'ไก่',
      'ขา',
      'ข่า',
      'ข้า',
      'ขาก',
      'ฤดู',
      'ลา',
      'ฦๅ',
      'วัน',
      'อา',
      'ไอ',
      'ฮา',
    ];
    expect(ordered.toReversed().toSorted(byKey)).toEqual(ordered);
  });

  test('sorts units of the Judiciary by their letters, not by their vowels in front', () => {
    const ordered = [
      'ศาลแขวงเชียงดาว',
      'ศาลแขวงอุบลราชธานี',
      'ศาลจังหวัดเชียงใหม่',
      'ศาลจังหวัดเดชอุดม',
      'ศาลจังหวัดแม่สอด',
      'ศาลจังหวัดสมุทรสงคราม',
      'ศาลเยาวชนและครอบครัวกลาง',
      'ศาลแรงงานภาค 4',
      'ศาลแรงงานภาค ๕',
      'ศาลอาญา',
    ];
    expect(ordered.toReversed().toSorted(byKey)).toEqual(ordered);
  });

  test("agrees with Intl.Collator('th') wherever the letters decide", () => {
    const pairs = fc.oneof(fc.tuple(listedNames, listedNames), fc.tuple(latinNames, latinNames), alikeNames);
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const expected = firstLevel.compare(one, other);
        if (expected !== 0) expect(byKey(one, other)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test("agrees with Intl.Collator('th') wherever the marks decide", () => {
    fc.assert(
      fc.property(alikeNames, ([one, other]) => {
        const expected = secondLevel.compare(one, other);
        if (expected !== 0) expect(byKey(one, other)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test("agrees with Intl.Collator('th') on every two Thai characters, after a consonant and before one", () => {
    const codes = Array.from({ length: 0x0e5c - 0x0e01 }, (_, index) => 0x0e01 + index);
    const characters = codes
      .map((code) => String.fromCharCode(code))
      .filter((each) => /[^\p{Cn}฿]/u.test(each));
    expect(characters).toHaveLength(86);
    for (const one of characters) {
      for (const other of characters) {
        for (const [left, right] of [
          [`ก${one}`, `ก${other}`],
          [`เ${one}ก`, `${other}เก`],
        ] as const) {
          // เเ is normalised to แ, which CLDR does not do.
          if (/เเ/.test(left + right)) continue;
          const expected = firstLevel.compare(left, right) || secondLevel.compare(left, right);
          if (expected !== 0) expect([left, right, byKey(left, right)]).toEqual([left, right, expected]);
        }
      }
    }
  });

  test('puts digits before Latin and Latin before Thai, where CLDR has Thai before Latin', () => {
    expect(Math.sign(firstLevel.compare('z', 'ก'))).toBe(1);
    fc.assert(
      fc.property(fc.constantFrom('Somchai', 'ökonom', 'z'), thaiNames, (latin, thai) => {
        expect([byKey('9', latin), byKey('๙', latin), byKey(latin, thai)]).toEqual([-1, -1, -1]);
      }),
    );
  });

  test('gives two texts one key only if they are one text', () => {
    fc.assert(
      fc.property(roughThaiText, roughThaiText, (one, other) => {
        expect(thaiSortKey(one) === thaiSortKey(other)).toBe(one === other);
        expect(thaiSortKey(one)).toBe(thaiSortKey(one));
      }),
    );
    expect(thaiSortKey('กรุงเทพฯ')).not.toBe(thaiSortKey('กรุงเทพ'));
  });

  test('sorts alike by code unit and by UTF-8 byte, as SQLite does', () => {
    const texts = fc.oneof(roughThaiText, anyText);
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [left, right] = [thaiSortKey(one), thaiSortKey(other)];
        expect(Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right)))).toBe(
          byCodeUnit(left, right),
        );
        expect(left).not.toMatch(/[\0\ud800-\uffff]/);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not see how a name was mistyped', () => {
    expect(byKey('น\u0e4d\u0e32', 'นำ้')).toBe(-1);
    expect(thaiSortKey('เเม่').split('\u0001')[0]).toBe(thaiSortKey('แม่').split('\u0001')[0]);
  });
});
