import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buddhistYearOf, formatBuddhistDate, parseBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { anyText } from '#tests/helpers/arbitraries.ts';

const days = fc
  .date({ min: new Date('1941-01-01T00:00:00Z'), max: new Date('2456-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const styles = fc.constantFrom('long' as const, 'short' as const, 'numeric' as const);
const digits = fc.constantFrom('thai' as const, 'arabic' as const);
const locales = fc.constantFrom('th' as const, 'en' as const);

describe('formatBuddhistDate', () => {
  test.each([
    [{ digits: 'thai' }, '๒๒ พฤศจิกายน ๒๕๖๙'],
    [{ style: 'short' }, '22 พ.ย. 2569'],
    [{ style: 'numeric' }, '22/11/2569'],
    [{ locale: 'en' }, '22 November 2569 BE'],
    [{ locale: 'en', style: 'short' }, '22 Nov 2569 BE'],
    [{ withTime: true, digits: 'thai' }, '๒๒ พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๐๕ น.'],
    [{ withTime: true, style: 'short' }, '22 พ.ย. 2569 09.05 น.'],
    [{ withTime: true, style: 'numeric', locale: 'en' }, '22/11/2569 09:05'],
  ] as const)('with %j: %s', (options, text) => {
    expect(formatBuddhistDate('2026-11-22T02:05:59.999Z', options)).toBe(text);
  });

  test('shows the day it is in Bangkok, whatever the hour in UTC', () => {
    expect(formatBuddhistDate('2026-12-31T16:59:59.999Z')).toBe('31 ธันวาคม 2569');
    expect(formatBuddhistDate('2026-12-31T17:00:00.000Z')).toBe('1 มกราคม 2570');
    expect(buddhistYearOf('2026-12-31T17:00:00.000Z')).toBe(2570);
    expect(formatBuddhistDate('2026-12-31', { withTime: true })).toBe('31 ธันวาคม 2569');
  });

  test('agrees with ICU on every instant of our time', () => {
    const icu = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
      timeZone: 'Asia/Bangkok',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    const instants = fc.date({
      min: new Date('1946-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const parts = Object.fromEntries(icu.formatToParts(instant).map(({ type, value }) => [type, value]));
        const text = formatBuddhistDate(instant.toISOString());
        expect(text).toBe(`${parts.day} ${parts.month} ${parts.year}`);
        expect(buddhistYearOf(instant.toISOString())).toBe(Number(parts.year));
      }),
    );
  });

  test.each([
    '',
    'soon',
    '2026-11-22T02:00:00',
    '2026-02-31',
    '2026-02-30T00:00:00Z',
    '22/11/2026',
    '1940-12-31',
    '2026-11-22T25:00:00Z',
  ])('refuses %j', (text) => {
    expect(() => formatBuddhistDate(text)).toThrow(RangeError);
    expect(() => buddhistYearOf(text)).toThrow(RangeError);
  });
});

describe('parseBuddhistDate', () => {
  test('reads back whatever was written', () => {
    fc.assert(
      fc.property(days, styles, digits, locales, (date, style, script, locale) => {
        const text = formatBuddhistDate(date, { style, digits: script, locale });
        expect(parseBuddhistDate(text)).toEqual({ ok: true, date });
      }),
      { numRuns: 500 },
    );
  });

  test('tells Buddhist from Christian years', () => {
    fc.assert(
      fc.property(days, (date) => {
        const [year = '', month, day] = date.split('-');
        fc.pre(Number(year) <= 2200);
        const buddhist = parseBuddhistDate(`${day}/${month}/${Number(year) + 543}`);
        const christian = parseBuddhistDate(`${day}/${month}/${year}`);
        expect(christian).toEqual({ ok: true, date });
        expect(buddhist).toEqual(christian);
      }),
    );
  });

  test.each([
    '22 พฤศจิกายน พ.ศ. 2569',
    'วันที่ ๒๒ เดือนพฤศจิกายน พ.ศ.๒๕๖๙',
    'วันอาทิตย์ที่ 22 พฤศจิกายน 2569',
    '22 พย 2569',
    '22พ.ย.2569',
    '22-11-2569',
    '22.11.2569',
    '22 / 11 / 2569',
    '22 พฤศจิกายน ค.ศ. 2026',
    '22 Nov 2026',
    '22 NOVEMBER 2569 BE',
    '2026-11-22',
    '2569-11-22',
    ' 22\u00a0พฤศจิกายน\u200b 2569\n',
  ])('reads %j', (text) => {
    expect(parseBuddhistDate(text)).toEqual({ ok: true, date: '2026-11-22' });
  });

  test.each([
    ['22/11/69', 'ambiguous-year'],
    ['22 พ.ย. ๖๙', 'ambiguous-year'],
    ['22/11/256', 'unknown-era'],
    ['22/11/2300', 'unknown-era'],
    ['22/11/25690', 'unknown-era'],
    ['22 พฤศจิกายน ค.ศ. 2569', 'unknown-era'],
    ['22 พฤศจิกายน พ.ศ. 2026', 'unknown-era'],
    ['29/2/2568', 'no-such-day'],
    ['31/4/2569', 'no-such-day'],
    ['0/1/2569', 'no-such-day'],
    ['1/13/2569', 'no-such-day'],
    ['31/12/2483', 'before-2484'],
    ['31 ธันวาคม 1940', 'before-2484'],
    ['22 พฤศจิกายม 2569', 'shape'],
    ['11/2569', 'shape'],
    ['2569', 'shape'],
    ['', 'shape'],
    ['22 November November 2569', 'shape'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseBuddhistDate(text)).toEqual({ ok: false, reason });
  });

  test('accepts exactly the days the calendar has, from the first of January 2484', () => {
    expect(parseBuddhistDate('1/1/2484')).toEqual({ ok: true, date: '1941-01-01' });
    const numbers = fc.tuple(
      fc.integer({ min: 0, max: 33 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 2484, max: 2700 }),
    );
    fc.assert(
      fc.property(numbers, ([day, month, year]) => {
        const iso = `${year - 543}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const instant = new Date(`${iso}T00:00:00Z`);
        const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
        const parsed = parseBuddhistDate(toThaiDigits(`${day}/${month}/${year}`));
        expect(parsed).toEqual(exists ? { ok: true, date: iso } : { ok: false, reason: 'no-such-day' });
      }),
      { numRuns: 500 },
    );
  });

  test('answers any text at all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseBuddhistDate(text);
        if (parsed.ok) expect(parsed.date).toMatch(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
      }),
    );
  });
});
