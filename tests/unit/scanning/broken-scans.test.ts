import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strike, struckBy } from './keyboard.ts';

const CODE = 'EM6900012357';
const FOCUS = ['text', 'menu', 'elsewhere'] as const;

describe('a code outside a text field, on a PC too busy to keep its scanner’s time', () => {
  const stalls = fc.array(fc.integer({ min: 0, max: 290 }), { minLength: 40, maxLength: 40 });
  const stalled = (text: string, gaps: readonly number[], ends: string[] = ['Enter']) =>
    struckBy(text, ends).map((key, index) => ({ ...key, after: index === 0 ? 1200 : (gaps[index] ?? 0) }));
  const nothingLeft = (seen: { pressed: string[]; text: string }) => {
    expect(seen.pressed).toEqual([]);
    expect(seen.text).not.toMatch(/[0-9]/);
  };

  test('is told whatever its rhythm', () => {
    fc.assert(
      fc.property(stalls, (gaps) => {
        const seen = strike(stalled(CODE, gaps), { focus: 'elsewhere' });
        expect(seen.scans).toEqual([CODE]);
        nothingLeft(seen);
      }),
    );
  });

  test('that broke off is told as far as it came, before the next scan or alone, and its digits are no commands', () => {
    const broken = fc.integer({ min: 3, max: 11 }).map((length) => CODE.slice(0, length));
    fc.assert(
      fc.property(broken, stalls, fc.boolean(), fc.boolean(), (part, gaps, hasEnter, isRepeated) => {
        const again = isRepeated
          ? stalled(CODE, gaps).map((key, at) => (at === 0 ? { ...key, after: 120 } : key))
          : [];
        const seen = strike([...stalled(part, gaps, hasEnter ? ['Enter'] : []), ...again], {
          focus: 'elsewhere',
        });
        expect(seen.scans).toEqual(isRepeated ? [part, CODE] : [part]);
        nothingLeft(seen);
      }),
    );
  });

  test('that stood still for most of a second is still one, in a text field too', () => {
    const gaps = (at: number) => Array.from({ length: 13 }, (_, index) => (index === at ? 900 : 5));
    for (const focus of FOCUS)
      for (const at of [7, 9, 11])
        expect(strike(stalled(CODE, gaps(at)), { focus })).toMatchObject({
          scans: [CODE],
          text: '',
          pressed: [],
        });
  });

  test('leaves an impatient hand its Enter: a scanner ends with three line ends at the most', () => {
    const enters = Array.from({ length: 6 }, () => ({ code: 'Enter', shift: false, after: 120 }));
    const seen = strike([...stalled(CODE, []), ...enters], { focus: 'elsewhere' });
    expect(seen).toMatchObject({ scans: [CODE], pressed: ['Enter', 'Enter', 'Enter', 'Enter'] });
  });
});
