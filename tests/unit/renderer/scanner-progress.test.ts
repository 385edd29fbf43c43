import type { TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { checkScan } from '#shared/domain/scanner-check.ts';
import { type SheetCodeId, sheetText } from '#shared/domain/test-sheet.ts';
import { checkOf, keysOfScan, PLAIN_SETTING, type ScannerSetting } from '#tests/helpers/scanner.ts';
import {
  isReady,
  NOTHING_YET,
  type Progress,
  stateOf,
  widthsRead,
  withCheck,
} from '../../../src-renderer/features/scanner/progress.ts';
import { reportOf } from '../../../src-renderer/features/scanner/report.ts';
import { visibleText } from '../../../src-renderer/features/scanner/visible-text.ts';

/** What is known after these scans, one behind the other. */
function after(
  ids: readonly SheetCodeId[],
  setting: Partial<ScannerSetting> = {},
  from = NOTHING_YET,
): Progress {
  return ids.reduce((progress, id) => withCheck(progress, checkOf(sheetText(id), setting)), from);
}

describe('the scanner is ready', () => {
  test('when every step was done, with any barcode of another system', () => {
    expect(isReady(after(['wide', 'damaged', 'layout']))).toBe(false);
    for (const foreign of ['ean-13', 'code-39', 'qr'] as const)
      expect(isReady(after(['layout', foreign, 'wide', 'damaged']))).toBe(true);
  });

  test('not with the large barcode unread, whatever smaller ones were', () => {
    const progress = after(['medium', 'narrow', 'damaged', 'qr', 'layout']);
    expect(isReady(progress)).toBe(false);
    expect(widthsRead(progress)).toEqual(['medium', 'narrow']);
  });

  test('not while something is to be put right; and again once it was', () => {
    const whole = ['wide', 'damaged', 'qr', 'layout'] as const;
    const french = after(whole, { keyboard: 'azerty' });
    expect(stateOf(french, 'sizes')).toBe('fault');
    expect(isReady(french)).toBe(false);
    expect(isReady(after(whole, {}, french))).toBe(true);
    expect(isReady(after(['layout'], { keyboard: 'azerty' }, after(whole)))).toBe(false);
  });
});

test('a scan that is none of the sheet changes what is shown, and nothing that was found', () => {
  const before = after(['wide']);
  const stranger = checkOf('8850999320014');
  const progress = withCheck(before, stranger);
  expect(progress).toEqual({ ...before, last: stranger });
  expect(progress.found).toEqual({ source: 'keyboard', prefix: '', suffix: 'enter', keyGapMs: 5 });
});

test('exploit: the report holds no word of a badge, a form or a typed password', () => {
  const t = ((key: string, values?: object) => `${key} ${JSON.stringify(values)}`) as unknown as TFunction;
  const uneven = [80, 300, 90, 250, 100, 400, 80, 300, 120];
  const typed = keysOfScan('Secret-Word-7', { ...PLAIN_SETTING, gaps: uneven });
  const scans = [
    checkOf('1101700230705'),
    checkOf('EM6900012357'),
    checkOf('SOMCHAI JAIDEE'),
    checkOf('EM6900012357', { keyboard: 'azerty' }),
    checkOf('EM6900012357 SOMCHAI JAIDEE'),
    checkOf('SOMCHAI JAIDEE EM6900012357'),
    checkScan({ source: 'keyboard', keys: typed }),
    checkScan({ source: 'serial', text: 'SOMCHAI\u001dJAIDEE' }),
  ];
  for (const check of scans) {
    const report = reportOf(
      { progress: withCheck(after(['wide']), check), profile: null, appVersion: '1' },
      t,
    );
    expect(report).toContain(sheetText('wide'));
    expect(report).not.toMatch(/1101700230705|EM6900012357|SOMCHAI|JAIDEE|Secret/i);
  }
});

test('what cannot be seen is shown by its picture, and no text is endless', () => {
  expect(visibleText('\u0002A\r\u007f')).toBe('␂A␍␡');
  expect(visibleText('x'.repeat(10_000))).toHaveLength(121);
});
