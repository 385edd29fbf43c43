import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDue, nextDue, type ReconcileSchedule } from '#shared/domain/reconcile-schedule.ts';

const schedules: fc.Arbitrary<ReconcileSchedule> = fc.record({
  every: fc.constantFrom('day', 'week', 'month'),
  hour: fc.integer({ min: 0, max: 23 }),
  weekday: fc.integer({ min: 0, max: 6 }),
  monthDay: fc.integer({ min: 1, max: 31 }),
});
const instants = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const monthly = (monthDay: number, hour = 6): ReconcileSchedule => ({
  every: 'month',
  hour,
  weekday: 0,
  monthDay,
});

test('the last instant has come, the next one has not, and nothing lies between them', () => {
  fc.assert(
    fc.property(schedules, instants, (schedule, now) => {
      const last = lastDue(schedule, now) ?? '';
      const next = nextDue(schedule, now) ?? '';
      expect(last <= now && now < next).toBe(true);
      expect(nextDue(schedule, last)).toBe(next);
      expect(lastDue(schedule, next)).toBe(next);
    }),
  );
});

test('time that goes on never takes a run back, and a clock set back makes none that was not due before', () => {
  fc.assert(
    fc.property(schedules, instants, instants, (schedule, one, other) => {
      const [earlier = '', later = ''] = [one, other].toSorted();
      const before = lastDue(schedule, earlier) ?? '';
      expect(before <= (lastDue(schedule, later) ?? '')).toBe(true);
    }),
  );
});

test('the hour is Thailand’s', () => {
  const daily: ReconcileSchedule = { every: 'day', hour: 6, weekday: 0, monthDay: 1 };
  expect(nextDue(daily, '2026-11-22T22:59:59.999Z')).toBe('2026-11-22T23:00:00.000Z');
  expect(nextDue(daily, '2026-11-22T23:00:00.000Z')).toBe('2026-11-23T23:00:00.000Z');
});

test('weeks begin where they should: Monday morning in Thailand is Sunday night in UTC', () => {
  const weekly: ReconcileSchedule = { every: 'week', hour: 2, weekday: 1, monthDay: 1 };
  expect(nextDue(weekly, '2026-11-22T02:00:00.000Z')).toBe('2026-11-22T19:00:00.000Z');
});

test('the 31st is the last day of a shorter month, leap years too', () => {
  expect(nextDue(monthly(31), '2026-02-10T00:00:00.000Z')).toBe('2026-02-27T23:00:00.000Z');
  expect(nextDue(monthly(31), '2028-02-10T00:00:00.000Z')).toBe('2028-02-28T23:00:00.000Z');
  expect(nextDue(monthly(30), '2026-04-01T00:00:00.000Z')).toBe('2026-04-29T23:00:00.000Z');
});

test('off is never due', () => {
  const off: ReconcileSchedule = { every: 'off', hour: 6, weekday: 0, monthDay: 1 };
  expect([lastDue(off, '2026-11-22T02:00:00.000Z'), nextDue(off, '2026-11-22T02:00:00.000Z')]).toEqual([
    null,
    null,
  ]);
});
