import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePhysicalKeys, decodeThaiText, readScan } from '#shared/domain/scan-decode.ts';
import { normaliseThai } from '#shared/domain/thai-text.ts';
import { anyText, documentCodes } from '#tests/helpers/arbitraries.ts';
import { KEYBOARDS, keysFor, typedOn } from '#tests/helpers/keyboards.ts';

const layouts = fc.constantFrom(...KEYBOARDS);
const thaiLayouts = fc.constantFrom(...KEYBOARDS.filter(({ name }) => name !== 'us'));
const endings = fc.constantFrom('', '\r', '\n', '\t', '\r\n');
const prefixes = fc.constantFrom('', ']C0', ']C1');
/** Printed with gaps or typed in small letters: the same keys but for Shift. */
const spellings = fc.constantFrom(
  (code: string) => code,
  (code: string) => code.toLowerCase(),
  (code: string) => `${code.slice(0, 4)} ${code.slice(4, 10)} ${code.slice(10)}`,
);

describe('a scanned document code', () => {
  test('is read from the keys, whatever layout and Caps Lock', () => {
    fc.assert(
      fc.property(documentCodes, spellings, prefixes, fc.boolean(), (code, spell, prefix, capsLock) => {
        const keys = keysFor(prefix + spell(code)).map((key) => ({ ...key, capsLock }));
        expect(readScan({ keys })).toEqual({ ok: true, code });
        const enter = { code: 'Enter', shift: false };
        const shift = { code: 'ShiftLeft', shift: true };
        expect(readScan({ keys: [shift, ...keys, enter], text: 'ฎฎฎ' })).toEqual({ ok: true, code });
      }),
    );
  });

  test('is read from the text that came through any layout, Caps Lock on or off, and only as itself', () => {
    fc.assert(
      fc.property(
        documentCodes,
        spellings,
        layouts,
        fc.boolean(),
        endings,
        (code, spell, layout, capsLock, ending) => {
          const text = typedOn(layout, keysFor(spell(code)), capsLock) + ending;
          expect(readScan({ text })).toEqual({ ok: true, code });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is read with its AIM prefix through any layout', () => {
    fc.assert(
      fc.property(documentCodes, layouts, fc.boolean(), prefixes, (code, layout, capsLock, prefix) => {
        expect(readScan({ text: typedOn(layout, keysFor(prefix + code), capsLock) })).toEqual({
          ok: true,
          code,
        });
      }),
    );
  });

  test('would be lost if its text were normalised first', () => {
    // Kedmanee writes 6 and 7 as vowel marks, of which normalisation keeps one.
    const text = typedOn(KEYBOARDS[1], keysFor('EM6900066057'), false);
    expect(decodeThaiText(text)).toContain('EM6900066057');
    expect(decodeThaiText(normaliseThai(text))).not.toContain('EM6900066057');
  });

  test('with digits from the keypad, which have one meaning everywhere', () => {
    fc.assert(
      fc.property(documentCodes, thaiLayouts, (code, layout) => {
        const text = typedOn(layout, keysFor('EM'), false) + code.slice(2);
        expect(readScan({ text })).toEqual({ ok: true, code });
      }),
    );
    const keypad = Array.from('6900012357', (digit) => ({ code: `Numpad${digit}`, shift: false }));
    expect(readScan({ keys: [...keysFor('EM'), ...keypad] })).toEqual({ ok: true, code: 'EM6900012357' });
  });

  test('with a wrong digit is refused through every layout, and shown as read', () => {
    fc.assert(
      fc.property(
        documentCodes,
        layouts,
        fc.boolean(),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (code, layout, caps, at, by) => {
          const place = 2 + at;
          const wrong =
            code.slice(0, place) + String((Number(code[place]) + by) % 10) + code.slice(place + 1);
          const refusal = { ok: false, reason: 'check-digits', text: wrong };
          const shown = readScan({ text: typedOn(layout, keysFor(wrong), caps) });
          expect({ ...shown, ...('text' in shown && { text: shown.text.toUpperCase() }) }).toEqual(refusal);
          expect(readScan({ keys: keysFor(wrong) })).toEqual(refusal);
        },
      ),
    );
  });

  test('is never made out of anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText), (text) => {
        const scan = readScan({ text });
        if (scan.ok)
          expect([text, ...decodeThaiText(text)].join().toUpperCase()).toContain(scan.code.slice(-4));
        else expect(scan.reason).toBe('shape');
      }),
    );
    expect(readScan({})).toEqual({ ok: false, reason: 'shape', text: '' });
    expect(readScan({ keys: [], text: ' hello ' })).toEqual({ ok: false, reason: 'shape', text: 'hello' });
    expect(readScan({ keys: keysFor('hello') })).toEqual({ ok: false, reason: 'shape', text: 'HELLO' });
  });
});

describe('decodePhysicalKeys', () => {
  test('reads every key of a US keyboard, letters upper-case', () => {
    const all = ' `1234567890-=qwertyuiop[]\\asdfghjkl;\'zxcvbnm,./~!@#$%^&*()_+{}|:"<>?';
    expect(decodePhysicalKeys(keysFor(all))).toBe(all.toUpperCase());
  });
  test('gives nothing for keys without a character', () => {
    for (const code of ['ShiftLeft', 'F8', 'ArrowUp', '', 'toString'])
      expect(decodePhysicalKeys([{ code, shift: false }])).toBe('');
  });
});

describe('decodeThaiText', () => {
  test('offers no reading for a text that stands on neither layout', () => {
    for (const text of ['EM6900012357', 'ก😀', 'é']) expect(decodeThaiText(text)).toEqual([]);
  });
  test('offers the one reading of a text that stands on one layout', () => {
    fc.assert(
      fc.property(
        thaiLayouts,
        fc.stringMatching(/^[A-Z0-9]{1,20}$/),
        fc.boolean(),
        (layout, text, capsLock) => {
          expect(decodeThaiText(typedOn(layout, keysFor(text), capsLock))).toContain(text);
        },
      ),
    );
  });
});
