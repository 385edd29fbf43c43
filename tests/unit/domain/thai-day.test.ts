import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBand, type AgeBand } from '#shared/domain/request-age.ts';
import { begunBefore, dayOfNumber, daysWaited, startOfThaiDay, thaiDayOf } from '#shared/domain/thai-day.ts';

const instants = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('days as people in Thailand count them', () => {
  test.each([
    ['the same morning', '2026-11-22T01:00:00.000Z', '2026-11-22T05:00:00.000Z', 0],
    ['a minute over midnight in Thailand', '2026-11-22T16:59:00.000Z', '2026-11-22T17:00:00.000Z', 1],
    ['over midnight in Greenwich only', '2026-11-22T23:59:00.000Z', '2026-11-23T00:01:00.000Z', 0],
    ['over a leap day', '2028-02-28T02:00:00.000Z', '2028-03-01T02:00:00.000Z', 2],
    ['a clock that went back', '2026-11-22T02:00:00.000Z', '2026-11-01T02:00:00.000Z', 0],
  ])('%s', (_, since, now, days) => expect(daysWaited(since, now)).toBe(days));

  test('a day begins at midnight in Thailand and has a name', () => {
    const day = thaiDayOf('2026-11-22T02:00:00.000Z');
    expect(startOfThaiDay(day)).toBe('2026-11-21T17:00:00.000Z');
    expect(dayOfNumber(day)).toBe('2026-11-22');
  });

  test('every instant lies in its day, and the list cuts where the rule counts', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 800 }), (since, now, days) => {
        const day = thaiDayOf(now);
        expect(startOfThaiDay(day) <= now && now < startOfThaiDay(day + 1)).toBe(true);
        if (since <= now) expect(since < begunBefore(now, days)).toBe(daysWaited(since, now) >= days);
      }),
    );
  });
});

test('age bands follow one another and change on the day that the settings say', () => {
  const order: AgeBand[] = ['new', 'waiting', 'overdue'];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (waiting, more) => {
      const limits = { waitingAfterDays: waiting, overdueAfterDays: waiting + more };
      expect(ageBand(waiting - 1, limits)).toBe('new');
      expect(ageBand(waiting, limits)).toBe('waiting');
      expect(ageBand(waiting + more - 1, limits)).toBe('waiting');
      expect(ageBand(waiting + more, limits)).toBe('overdue');
      const bands = Array.from({ length: 650 }, (_, days) => order.indexOf(ageBand(days, limits)));
      expect(bands).toEqual(bands.toSorted((a, b) => a - b));
    }),
  );
});
