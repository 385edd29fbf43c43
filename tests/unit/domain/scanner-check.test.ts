import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LineEnd } from '#shared/domain/scanner-arrival.ts';
import { checkScan, profileOf } from '#shared/domain/scanner-check.ts';
import { type FindingCode, levelOf } from '#shared/domain/scanner-findings.ts';
import { SHEET_CODES } from '#shared/domain/test-sheet.ts';
import { anyText } from '#tests/helpers/arbitraries.ts';
import { KEYBOARDS } from '#tests/helpers/keyboards.ts';
import { checkOf as scan } from '#tests/helpers/scanner.ts';

const [US] = KEYBOARDS;
const ENDS: readonly (readonly LineEnd[])[] = [
  ['Enter'],
  [],
  ['Tab'],
  ['Ctrl+J'],
  ['Ctrl+M'],
  ['Enter', 'Ctrl+J'],
  ['Tab', 'Enter'],
];

/** Gaps of a scanner's timer: regular, with the PC's little unevenness. */
const gapsOf = (count: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 140 }),
      fc.array(fc.double({ min: 0.96, max: 1.04, noNaN: true }), { minLength: count, maxLength: count }),
    )
    .map(([ms, factors]) => ({ ms, gaps: factors.map((factor) => ms * factor) }));

const anySetting = fc
  .record({
    code: fc.constantFrom(...SHEET_CODES),
    keyboard: fc.constantFrom('us', 'azerty', 'qwertz'),
    letters: fc.constantFrom('as-printed', 'inverted', 'lower'),
    prefix: fc.constantFrom('', '', '#', '~A1'),
    aimIdentifier: fc.constantFrom('', '', ']C0', ']E0'),
    ends: fc.constantFrom(...ENDS),
    pc: fc.constantFrom(...KEYBOARDS),
    capsLock: fc.boolean(),
    rhythm: gapsOf(60),
  })
  // brackets and hashes need AltGr on those keyboards
  .filter(({ keyboard, prefix, aimIdentifier }) => keyboard === 'us' || prefix + aimIdentifier === '');

test('any configuration gives exactly its findings', () => {
  fc.assert(
    fc.property(anySetting, ({ code, rhythm, ...setting }) => {
      const { findings } = scan(code.text, { ...setting, gaps: rhythm.gaps });
      const hasLetters = /[a-z]/i.test(code.text);
      const hasBothCases = code.id === 'layout';
      const differs = (table: 'azerty' | 'qwertz') =>
        setting.keyboard === table && (table === 'azerty' || /[yz+/-]/i.test(code.text));
      const lettersWrong =
        hasLetters &&
        (setting.letters === 'inverted'
          ? !setting.capsLock
          : setting.letters === 'lower' && (!setting.capsLock || hasBothCases));
      const wanted: (FindingCode | false | '')[] = [
        (differs('azerty') || differs('qwertz')) && 'keyboard-country',
        setting.prefix && 'prefix',
        setting.aimIdentifier && 'aim-identifier',
        lettersWrong && 'letter-case',
        setting.ends.length === 0 && 'no-suffix',
        setting.ends.length > 1 && 'suffix-several',
        setting.ends.length === 1 && setting.ends[0] === 'Tab' && 'suffix-tab',
        setting.ends.length === 1 && setting.ends[0]?.startsWith('Ctrl') === true && 'suffix-control',
        setting.pc !== US && 'thai-keyboard',
        setting.capsLock && 'caps-lock-on',
      ];
      const found = findings.map((finding) => finding.code);
      const isGrave = findings.some((finding) => levelOf(finding) === 'fix');
      expect(found.filter((one) => one !== 'reads-well' && one !== 'slow').toSorted()).toEqual(
        wanted.filter((one) => one !== false && one !== '').toSorted(),
      );
      // its edge is a matter of a millisecond's part
      if (rhythm.ms < 33) expect(found).not.toContain('slow');
      if (rhythm.ms > 37) expect(found).toContain('slow');
      expect(found.includes('reads-well')).toBe(!isGrave);
      expect(isGrave).toBe(
        differs('azerty') || findings.some((one) => one.code === 'slow' && levelOf(one) === 'fix'),
      );
    }),
    { numRuns: 1000 },
  );
});

test('the profile is what the scanner was set to', () => {
  fc.assert(
    fc.property(anySetting, ({ code, rhythm, ...setting }) => {
      const { reading } = scan(code.text, { ...setting, gaps: rhythm.gaps });
      const profile = profileOf(reading);
      const isTab = setting.ends.length > 0 && setting.ends.every((end) => end === 'Tab');
      expect(reading.what).toBe(code.id);
      expect(profile).toMatchObject({
        source: 'keyboard',
        suffix: setting.ends.length === 0 ? 'none' : isTab ? 'tab' : 'enter',
      });
      expect(profile?.prefix.toUpperCase()).toBe(setting.prefix.toUpperCase());
      expect(Math.abs((profile?.keyGapMs ?? 0) - rhythm.ms)).toBeLessThan(rhythm.ms * 0.05 + 0.1);
    }),
  );
});

test('nothing that can arrive makes it fail', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('hid', 'serial'), (text, source) => {
      expect(checkScan({ source, text }).findings.length).toBeGreaterThan(0);
    }),
  );
});
