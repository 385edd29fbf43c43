import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayRelease, releasableOn } from '#shared/domain/address-retention.ts';
import { dayOfNumber, startOfThaiDay, thaiDayOf } from '#shared/domain/thai-day.ts';

const instants = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const months = fc.integer({ min: 1, max: 600 });
const dayOf = (instant: string) => dayOfNumber(thaiDayOf(instant));
const startOf = (day: string) => startOfThaiDay(Date.parse(day) / 86_400_000);

describe('an address stays with its person', () => {
  test.each([
    ['two years', '2026-11-22T02:00:00.000Z', 24, '2028-11-22'],
    ['from the day it is in Thailand, not in Greenwich', '2026-11-21T17:00:00.000Z', 1, '2026-12-22'],
    ['to the end of a shorter month', '2027-01-31T02:00:00.000Z', 1, '2027-02-28'],
    ['to a leap day', '2027-08-31T02:00:00.000Z', 6, '2028-02-29'],
    ['from a leap day', '2028-02-29T02:00:00.000Z', 12, '2029-02-28'],
    ['for ever', '2026-11-22T02:00:00.000Z', 0, null],
  ])('%s', (_, since, term, day) => expect(releasableOn(since, term)).toBe(day));

  test('until that day begins in Thailand, and not a moment longer', () => {
    fc.assert(
      fc.property(instants, months, (since, term) => {
        const begins = startOf(releasableOn(since, term) ?? '');
        const before = new Date(Date.parse(begins) - 1).toISOString();
        expect(mayRelease(since, term, begins)).toBe(true);
        expect(mayRelease(since, term, before)).toBe(false);
        expect(mayRelease(since, term, since)).toBe(false);
        expect(mayRelease(since, 0, begins)).toBe(false);
      }),
    );
  });

  test('on the same day of the month, or on the last of a shorter one', () => {
    fc.assert(
      fc.property(instants, months, (since, term) => {
        const from = releasableOn(since, term) ?? '';
        const next = dayOfNumber(Date.parse(from) / 86_400_000 + 1);
        const same = from.slice(8) === dayOf(since).slice(8);
        expect(same || (from.slice(8) < dayOf(since).slice(8) && next.endsWith('-01'))).toBe(true);
        const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(monthsOf(from) - monthsOf(dayOf(since))).toBe(term);
      }),
    );
  });

  test('the longer, the later it was given up and the longer the term is', () => {
    fc.assert(
      fc.property(instants, instants, months, (one, other, term) => {
        const [first, last] = [one, other].toSorted() as [string, string];
        expect((releasableOn(first, term) ?? '') <= (releasableOn(last, term) ?? '')).toBe(true);
        expect((releasableOn(one, term) ?? '') < (releasableOn(one, term + 1) ?? '')).toBe(true);
      }),
    );
  });
});
