import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArrivedKey } from '#shared/domain/scanner-arrival.ts';
import { checkScan, profileOf } from '#shared/domain/scanner-check.ts';
import { sheetText } from '#shared/domain/test-sheet.ts';
import { documentCodes } from '#tests/helpers/arbitraries.ts';
import { KEYBOARDS } from '#tests/helpers/keyboards.ts';
import { checkOf as scan, keysOfScan, PLAIN_SETTING as PLAIN } from '#tests/helpers/scanner.ts';

const codesOf = (keys: readonly ArrivedKey[]) =>
  checkScan({ source: 'keyboard', keys }).findings.map((finding) => finding.code);

describe('a spoilt barcode of ours', () => {
  const wide = sheetText('wide');
  const firstOf = (text: string) => scan(text).findings[0];

  test('with one digit wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 11 }), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const digit = (Number(wide[at]) + step) % 10;
        const text = wide.slice(0, at) + String(digit) + wide.slice(at + 1);
        expect(firstOf(text)).toEqual({ code: 'check-digits' });
      }),
    );
  });

  test('cut off at the end or at the start', () => {
    for (let missing = 1; missing <= 8; missing += 1) {
      expect(firstOf(wide.slice(0, -missing))).toEqual({ code: 'cut-off', where: 'end', missing });
      expect(firstOf(wide.slice(missing))).toEqual({ code: 'cut-off', where: 'start', missing });
    }
  });

  test('with characters lost on the way', () => {
    const layout = sheetText('layout');
    const places = fc.subarray([1, 3, 6, 9, 12, 15, 18, 21, 23], { minLength: 1 });
    fc.assert(
      fc.property(places, fc.constantFrom('us', 'azerty', 'qwertz'), (lost, keyboard) => {
        const text = Array.from(layout)
          .filter((_character, at) => !lost.includes(at))
          .join('');
        expect(scan(text, { keyboard }).findings).toContainEqual({
          code: 'characters-lost',
          missing: lost.length,
        });
      }),
    );
  });

  test('with something behind it, which would be left in a field', () => {
    expect(firstOf(`${wide}#`)).toEqual({ code: 'characters-after', characters: '#' });
  });

  test('of a real form, too', () => {
    fc.assert(
      fc.property(documentCodes, (code) => {
        expect(scan(code).findings).toEqual([{ code: 'reads-well', what: 'form' }]);
        // the year of the sheet and a short remainder may be either
        expect(['cut-off', 'characters-lost']).toContain(scan(code.slice(0, 9)).findings[0]?.code);
      }),
    );
  });
});

test('a keyboard we know no table of is told by what it exchanges', () => {
  const arrived = sheetText('layout').replace('-', "'").replace('/', '-').replace('+', '/');
  expect(scan(arrived).findings).toEqual([
    { code: 'keyboard-country', keyboard: 'other', exchanged: "-→' /→- +→/" },
  ]);
  expect(scan(sheetText('layout'), { keyboard: 'qwertz' }).findings[1]).toMatchObject({
    exchanged: expect.stringContaining('Y→Z Z→Y') as string,
  });
});

test.each([
  ['8850999320014', '', 'ean-13'],
  ['036000291452', '', 'upc-a'],
  ['8850999320015', '', 'unknown'],
  ['*AB12*', '', 'code-39'],
  ['https://example.com/x', '', 'qr'],
  ['AB12', ']A0', 'code-39'],
  ['AB12', ']d2', 'data-matrix'],
  ['1234567890', ']I1', 'interleaved-2-of-5'],
])('%s with the identifier "%s" is another system’s, %s', (text, aimIdentifier, symbology) => {
  expect(scan(text, { aimIdentifier }).findings).toEqual([{ code: 'other-system', symbology }]);
});

describe('a hand', () => {
  test('that types is not a scanner, and what it typed is not kept', () => {
    const uneven = fc.array(fc.tuple(fc.integer({ min: 75, max: 130 }), fc.integer({ min: 180, max: 400 })), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(uneven, fc.constantFrom(sheetText('wide'), 'Secret-Word-7'), (pairs, text) => {
        const check = scan(text, { gaps: pairs.flat() });
        expect(check.findings).toEqual([{ code: 'typed-by-hand' }]);
        expect(check.reading).toMatchObject({ text: '', what: null });
        expect(profileOf(check.reading)).toBeNull();
      }),
    );
  });

  test('that strikes a key or corrects itself is one, however quick', () => {
    expect(scan('abc', { ends: [] }).findings).toEqual([{ code: 'typed-by-hand' }]);
    const keys = keysOfScan(sheetText('wide'), PLAIN);
    const corrected = keys.with(3, { ...keys[3], code: 'Backspace', key: 'Backspace' } as ArrivedKey);
    expect(codesOf(corrected)).toEqual(['typed-by-hand']);
  });
});

describe('ways of arriving that are rare', () => {
  const keys = keysOfScan(sheetText('wide'), PLAIN);

  test('Alt codes', () => {
    const altCodes = keys.map((key) => ({ ...key, code: 'Numpad6', modifier: 'alt' as const }));
    expect(codesOf(altCodes)).toEqual(['alt-codes']);
  });

  test('digits of the keypad, with Num Lock on and off', () => {
    const onKeypad = (key: ArrivedKey, written: string): ArrivedKey =>
      key.code.startsWith('Digit')
        ? { ...key, code: key.code.replace('Digit', 'Numpad'), key: written }
        : key;
    expect(codesOf(keys.map((key) => onKeypad(key, key.key)))).toEqual(['reads-well']);
    expect(codesOf(keys.map((key) => onKeypad(key, 'End')))).toEqual(['num-lock-off']);
  });

  test('a remote desktop that sends characters only, in Thai or not', () => {
    const bare = (pc: (typeof KEYBOARDS)[number]) =>
      keysOfScan(sheetText('wide'), { ...PLAIN, pc }).map((key) => ({ ...key, code: '' }));
    expect(codesOf(bare(KEYBOARDS[0]))).toEqual(['reads-well', 'no-physical-keys']);
    expect(codesOf(bare(KEYBOARDS[1]))).toEqual(['reads-well', 'thai-keyboard', 'no-physical-keys']);
    expect(codesOf(bare(KEYBOARDS[2]))).toEqual(['reads-well', 'thai-keyboard', 'no-physical-keys']);
  });

  test('a command in front', () => {
    const command: ArrivedKey = {
      code: 'KeyB',
      key: 'b',
      shift: false,
      capsLock: false,
      modifier: 'ctrl',
      at: 995,
    };
    expect(checkScan({ source: 'keyboard', keys: [command, ...keys] }).findings).toEqual([
      { code: 'reads-well', what: 'wide' },
      { code: 'prefix', characters: '[ctrl+KeyB]' },
    ]);
  });
});

test.each([
  ['hid', '', null, ['reads-well']],
  ['hid', '\r', 'enter', ['reads-well']],
  ['serial', '\r\n', 'enter', ['reads-well']],
  ['serial', '\n', 'enter', ['reads-well']],
  ['serial', '\t', 'tab', ['reads-well', 'suffix-tab']],
  ['serial', '', null, ['reads-well']],
] as const)('a %s scanner with %j behind the barcode', (source, end, suffix, codes) => {
  const check = checkScan({ source, text: `]C0\u0002${sheetText('wide')}${end}` });
  expect(check.findings.map((finding) => finding.code)).toEqual([
    ...codes.slice(0, 1),
    'prefix',
    'aim-identifier',
    ...codes.slice(1),
  ]);
  expect(profileOf(check.reading)).toEqual({ source, prefix: '\u0002', suffix, keyGapMs: null });
});
