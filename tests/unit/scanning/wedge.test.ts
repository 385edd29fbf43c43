import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import kedmanee from '#shared/domain/keyboards/kedmanee.json' with { type: 'json' };
import us from '#shared/domain/keyboards/us.json' with { type: 'json' };
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { struckBy, type Stroke, strike } from './keyboard.ts';

const CODE = 'EM6900012357';
const layouts = fc.constantFrom(us, kedmanee);
const focus = fc.boolean();
const codes = fc
  .record({
    buddhistYear: fc.integer({ min: 2560, max: 2599 }),
    runningNumber: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(makeDocumentCode);

const lineEnds = fc.constantFrom<string[]>([], ['Enter'], ['Tab'], ['Enter', 'ctrl+KeyJ'], ['NumpadEnter']);
const scans = fc
  .record({
    code: codes,
    prefix: fc.constantFrom('', ']C0', ']C1'),
    ends: lineEnds,
    gap: fc.integer({ min: 0, max: 35 }),
    pause: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ code, prefix, ends, gap, pause }) => ({
    scan: prefix + code,
    strokes: struckBy(prefix + code, ends).map((stroke, index) => ({
      ...stroke,
      after: index === 0 ? pause : gap,
    })),
  }));

/** Every key that makes a character but `]`: typed within milliseconds before a scan it would be its AIM prefix. */
const typedKeys = Object.keys(us).filter((code) => code !== 'BracketRight' && code !== 'Space');
const person = fc
  .array(
    fc.record({
      // letters and digits of our codes more often than their share: the likeliest to be taken for a scan
      code: fc.oneof(
        fc.constantFrom(...typedKeys),
        fc.constantFrom('KeyE', 'KeyM', 'Digit6', 'Digit9', 'Digit0'),
      ),
      shift: fc.boolean(),
      // a fast hand rolls two keys almost at once, then needs its time
      rolled: fc.boolean(),
      pause: fc.integer({ min: 55, max: 300 }),
      roll: fc.integer({ min: 0, max: 35 }),
    }),
    { maxLength: 30 },
  )
  .map((keys) => ({
    scan: null,
    strokes: keys.map(({ code, shift, rolled, pause, roll }, index): Stroke => {
      return { code, shift, after: rolled && index % 2 === 1 ? roll : pause };
    }),
  }));

describe('any interleaving of typing and scans', () => {
  test('yields exactly the scans and exactly the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(scans, person), { maxLength: 8 }),
        layouts,
        focus,
        (parts, layout, inText) => {
          const struck = strike(
            parts.flatMap((part) => part.strokes),
            { layout, inText },
          );
          expect(struck.scans).toEqual(parts.flatMap((part) => part.scan ?? []));
          const typed = parts.filter((part) => part.scan === null).flatMap((part) => part.strokes);
          expect(struck.text).toBe(
            typed.map(({ code, shift }) => layout[code as keyof typeof us][shift ? 1 : 0]).join(''),
          );
        },
      ),
      { numRuns: 600 },
    );
  });

  test('delays a typed letter by no more than an eye notices, and in a text field only E and M', () => {
    fc.assert(
      fc.property(person, layouts, focus, ({ strokes }, layout, inText) => {
        const letters = strokes.filter(({ code }) => !code.startsWith('Digit'));
        for (const { code, delay } of strike(letters, { layout, inText }).delays) {
          if (inText && !/Key[EM]/.test(code)) expect(delay).toBe(0);
          // E waits for M, and both for a digit; outside a text field also a letter struck together with the E
          expect(delay).toBeLessThanOrEqual(inText ? 50 + 90 : 35 + 50 + 90);
        }
      }),
    );
  });
});

describe('a scan', () => {
  const scan = (text: string, ends: string[] = ['Enter'], gap = 10) =>
    struckBy(text, ends).map((stroke) => ({ ...stroke, after: gap }));

  test.each([[1], [10], [30]])('is told at %i ms a key, and leaves nothing behind', (gap) => {
    expect(strike(scan(CODE, ['Enter'], gap), { inText: true })).toMatchObject({
      scans: [CODE],
      text: '',
      pressed: [],
    });
  });

  test('is told with its last character, before any line end', () => {
    const strokes = scan(CODE, ['Enter']);
    expect(strike(strokes.slice(0, -1), { inText: false, wait: false }).scans).toEqual([CODE]);
  });

  test('with wrong check digits is told too, so that the screen can say so', () => {
    expect(strike(scan('EM6900012375', []), { inText: true })).toMatchObject({
      scans: ['EM6900012375'],
      text: '',
    });
  });

  test('that stutters in the middle is still one', () => {
    const strokes = scan(CODE).map((stroke, index) => (index === 7 ? { ...stroke, after: 140 } : stroke));
    expect(strike(strokes, { inText: true })).toMatchObject({ scans: [CODE], text: '' });
  });

  test('of another system is told, taken out of the field again and presses nothing', () => {
    for (const foreign of ['8851234567890', 'EM123456789TH', 'AB-12/99']) {
      for (const inText of [true, false]) {
        const struck = strike(scan(foreign), { inText });
        expect(struck).toMatchObject({ scans: [foreign], text: '', pressed: [] });
      }
    }
  });

  test('of another system without a line end gives no command outside a text field', () => {
    expect(strike(scan('12345678', []), { inText: false })).toMatchObject({ scans: ['12345678'], text: '' });
  });

  test('of ten thousand characters is one scan', () => {
    const long = '7'.repeat(10_000);
    expect(strike(scan(long, ['Enter'], 1), { inText: true })).toMatchObject({ scans: [long], text: '' });
  });

  test('of half a code is told as it came', () => {
    expect(strike(scan('EM69000'), { inText: true })).toMatchObject({ scans: ['EM69000'], text: '' });
  });
});

describe('a person', () => {
  const byHand = (text: string, ends: string[] = []) =>
    struckBy(text, ends).map((stroke) => ({ ...stroke, after: 90 }));

  test('may type a code by hand and press Enter', () => {
    expect(strike(byHand(CODE, ['Enter']), { inText: true })).toMatchObject({
      scans: [],
      text: CODE,
      pressed: ['Enter'],
    });
  });

  test('gets single keys outside a text field as the commands they are', () => {
    expect(strike(byHand('123456'), { inText: false })).toMatchObject({ scans: [], text: '123456' });
  });

  test('gets back what was held when a command follows at once', () => {
    const strokes = [...struckBy('EM', []), { code: 'ctrl+KeyA', shift: false }].map((stroke) => ({
      ...stroke,
      after: 5,
    }));
    expect(strike(strokes, { inText: true })).toMatchObject({ text: 'EM', pressed: ['ctrl+KeyA'] });
  });

  test('whose text a tool types very fast loses nothing', () => {
    const text = 'the quick brown fox em69 jumps'.toUpperCase();
    const strokes = struckBy(text, []).map((stroke) => ({ ...stroke, after: 1 }));
    expect(strike(strokes, { inText: true })).toMatchObject({ scans: [], text });
  });
});
