import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePhysicalKeys } from '#shared/domain/scan-decode.ts';
import { KEYBOARDS } from '#tests/helpers/keyboards.ts';
import { rulesFor } from '../../../src-renderer/scanning/wedge-rules.ts';
import { strike, struckBy, written } from './keyboard.ts';
import { codeScans, foreignScans, person, type Struck, wrongScans } from './struck.ts';

const CODE = 'EM6900012357';
const pages = fc.record({
  keyboard: fc.constantFrom(...KEYBOARDS),
  capsLock: fc.boolean(),
  focus: fc.constantFrom('text', 'menu', 'elsewhere'),
});
const FOCUS = ['text', 'menu', 'elsewhere'] as const;

/** A person who struck the beginning of a code: outside a text field it is a scan that broke off. */
const isCodeByHand = ({ scan, strokes }: Struck) =>
  scan === null && /EM[0-9]/.test(decodePhysicalKeys(strokes));

describe('any interleaving of typing and scans', () => {
  test('yields exactly the scans and exactly the text', () => {
    const parts = fc.array(fc.oneof(codeScans, wrongScans, foreignScans, person()), { maxLength: 8 });
    fc.assert(
      fc.property(parts, pages, (struck: readonly Struck[], page) => {
        fc.pre(page.focus !== 'elsewhere' || !struck.some(isCodeByHand));
        const seen = strike(
          struck.flatMap((part) => part.strokes),
          page,
        );
        expect(seen.scans).toEqual(struck.flatMap((part) => part.scan ?? []));
        const typed = struck.filter((part) => part.scan === null).flatMap((part) => part.strokes);
        expect(seen.text).toBe(typed.map((key) => written(key, page)).join(''));
        expect(seen.pressed).toEqual([]);
      }),
      { numRuns: 600 },
    );
  }, 30_000);

  test('delays a typed key in a text field by no more than 35 ms, and only one that may begin a code', () => {
    const words = fc.stringMatching(/^[a-z .,]{0,60}$/);
    fc.assert(
      fc.property(person(words), pages, ({ strokes }, page) => {
        for (const { key, delay } of strike(strokes, page).delays) {
          if (page.focus === 'text' && !['KeyE', 'KeyM'].includes(key.code)) expect(delay).toBe(0);
          // E and M may both wait, the E for the M
          if (page.focus === 'text') expect(delay).toBeLessThanOrEqual(70);
        }
      }),
    );
  });

  test('keeps a code that a person types into a field', () => {
    fc.assert(
      fc.property(person(fc.constant(`${CODE.toLowerCase()} ${CODE}`)), pages, ({ strokes }, page) => {
        fc.pre(page.focus !== 'elsewhere');
        const seen = strike(strokes, page);
        expect(seen.scans).toEqual([]);
        expect(seen.text).toBe(strokes.map((key) => written(key, page)).join(''));
      }),
    );
  });
});

describe('a scan', () => {
  const scan = (text: string, ends: string[] = ['Enter'], gap = 10) =>
    struckBy(text, ends).map((stroke) => ({ ...stroke, after: gap }));
  const NOTHING_LEFT = { text: '', pressed: [] };

  for (const focus of FOCUS)
    test.each([[1], [10], [30], [60]])(
      `is told at %i ms a key, and leaves nothing behind (${focus})`,
      (gap) => {
        expect(strike(scan(CODE, ['Enter'], gap), { focus })).toMatchObject({
          scans: [CODE],
          ...NOTHING_LEFT,
        });
      },
    );

  test('is told with its last character, before any line end', () => {
    const seen = strike(scan(CODE, []), { focus: 'elsewhere', wait: false });
    expect(seen.scans).toEqual([CODE]);
  });

  test('with wrong check digits is told too, so that the screen can say so', () => {
    const seen = strike(scan('EM6900012375', []), { focus: 'text' });
    expect(seen).toMatchObject({ scans: ['EM6900012375'], ...NOTHING_LEFT });
  });

  test.each([[3], [10], [60]])('at %i ms a key that stutters twice is still one', (gap) => {
    for (const focus of FOCUS)
      for (const at of [4, 7, 9]) {
        const strokes = scan(CODE, ['Enter'], gap).map((stroke, index) =>
          index === at || index === 11 ? { ...stroke, after: 118 } : stroke,
        );
        expect(strike(strokes, { focus })).toMatchObject({ scans: [CODE], ...NOTHING_LEFT });
      }
  });

  test('of another system that stutters twice is still one', () => {
    for (const focus of ['text', 'menu'] as const) {
      const strokes = scan('8850999320014', ['Enter'], 60).map((stroke, index) =>
        index === 3 || index === 9 ? { ...stroke, after: 130 } : stroke,
      );
      expect(strike(strokes, { focus })).toMatchObject({ scans: ['8850999320014'], ...NOTHING_LEFT });
    }
  });

  test('of another system is told, taken out of the field again and presses nothing', () => {
    for (const foreign of ['8851234567890', 'EM123456789TH', 'AB-12/99', 'EM00/A/0-/'])
      for (const focus of FOCUS)
        expect(strike(scan(foreign, ['Enter'], 1), { focus })).toMatchObject({
          scans: [foreign],
          ...NOTHING_LEFT,
        });
  });

  test('of another system without a line end gives no command and leaves no text', () => {
    for (const focus of FOCUS)
      expect(strike(scan('12345678', []), { focus })).toMatchObject({ scans: ['12345678'], ...NOTHING_LEFT });
  });

  test.each([[1], [60]])('of ten thousand characters at %i ms is one scan, told by its beginning', (gap) => {
    const { scans, text } = strike(scan('7'.repeat(10_000), ['Enter'], gap), { focus: 'text' });
    expect({ scans, text }).toEqual({ scans: ['7'.repeat(1000)], text: '' });
  });

  test('swallows no command of a hand that follows closely: Alt+M is no carriage return', () => {
    const keys = scan(CODE).concat([{ code: 'alt+KeyM', shift: false, after: 60 }]);
    expect(strike(keys, { focus: 'elsewhere' })).toMatchObject({ scans: [CODE], pressed: ['alt+KeyM'] });
  });

  test('with control characters in it gives no command', () => {
    const gs1 = [
      ...struckBy('0108851234567890'),
      { code: 'ctrl+BracketRight', shift: false },
      { code: 'F8', shift: false },
      ...struckBy('10ABC', ['ctrl+KeyM', 'ctrl+KeyJ', 'Enter']),
    ].map((key) => ({ ...key, after: 8 }));
    for (const focus of FOCUS)
      expect(strike(gs1, { focus })).toMatchObject({ scans: ['010885123456789010ABC'], ...NOTHING_LEFT });
  });

  test('of several lines is told once', () => {
    const lines = [...struckBy('BEGIN:VCARD', ['Enter']), ...struckBy('FN:SOMCHAI', ['Enter'])].map(
      (key) => ({
        ...key,
        after: 8,
      }),
    );
    expect(strike(lines, { focus: 'elsewhere' })).toMatchObject({ scans: ['BEGIN:VCARD'], ...NOTHING_LEFT });
  });

  test('of half a code is told as it came', () => {
    expect(strike(scan('EM69000'), { focus: 'text' })).toMatchObject({ scans: ['EM69000'], ...NOTHING_LEFT });
  });

  test('by a scanner that was checked may have its prefix, be short, and be slower than any other', () => {
    const checked = { source: 'keyboard', prefix: 'abc', suffix: 'enter', keyGapMs: 80 } as const;
    const rules = rulesFor(checked);
    for (const focus of FOCUS) {
      const ours = strike(scan(`abc${CODE}`, [], 100), { focus, rules, wait: false });
      expect(ours).toMatchObject({ scans: [CODE], ...NOTHING_LEFT });
      expect(strike(scan('AB12', ['Enter'], 80), { focus, rules })).toMatchObject({
        scans: ['AB12'],
        ...NOTHING_LEFT,
      });
    }
  });
});

describe('a person', () => {
  const byHand = (text: string, ends: string[] = [], after = 100) =>
    struckBy(text, ends).map((stroke) => ({ ...stroke, after }));

  test('may type a code by hand and press Enter', () => {
    const seen = strike(byHand(CODE, ['Enter']), { focus: 'text' });
    expect(seen).toMatchObject({ scans: [], text: CODE, pressed: ['Enter'] });
  });

  test('gets single keys outside a text field as the commands they are, also drummed ones', () => {
    for (const after of [60, 85, 120])
      expect(strike(byHand('123456', ['Enter'], after), { focus: 'elsewhere' })).toMatchObject({
        scans: [],
        text: '123456',
        pressed: ['Enter'],
      });
  });

  test('presses Space and Enter on a button at once', () => {
    const strokes = struckBy(' ', ['Enter']).map((key) => ({ ...key, after: 300 }));
    const seen = strike(strokes, { focus: 'elsewhere', wait: false });
    expect(seen).toMatchObject({ text: ' ', pressed: ['Enter'] });
    expect(seen.delays[0]?.delay).toBe(0);
  });

  test('gets back what was held when a command follows at once', () => {
    const strokes = [...struckBy('EM'), { code: 'ctrl+KeyA', shift: false }].map((key) => ({
      ...key,
      after: 5,
    }));
    expect(strike(strokes, { focus: 'text' })).toMatchObject({ text: 'EM', pressed: ['ctrl+KeyA'] });
  });

  test('whose text a tool types very fast loses nothing', () => {
    const text = 'the quick brown fox em69 jumps'.toUpperCase();
    const strokes = struckBy(text).map((stroke) => ({ ...stroke, after: 1 }));
    expect(strike(strokes, { focus: 'text' })).toMatchObject({ scans: [], text });
  });
});
