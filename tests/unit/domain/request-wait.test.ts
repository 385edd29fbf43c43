import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodSettingsSchema } from '#shared/contract/settings.ts';
import { later } from '#shared/domain/instant.ts';
import {
  dueAct,
  expiryDay,
  firstDueDays,
  LAST_NOTICE_DAYS,
  numberOfStep,
  REMINDER_GAP_DAYS,
  UNTOLD_DAYS,
  type Wait,
  type WaitPeriods,
} from '#shared/domain/request-wait.ts';
import { daysWaited, thaiDayOf } from '#shared/domain/thai-day.ts';

const SINCE = '2026-11-22T02:00:00.000Z';
const USUAL: WaitPeriods = { firstReminderDays: 7, secondReminderDays: 21, expireAfterDays: 60 };
const NEVER: WaitPeriods = { firstReminderDays: 0, secondReminderDays: 0, expireAfterDays: 0 };
const fresh = (): Wait => ({
  since: SINCE,
  steps: 0,
  remindedAt: null,
  noticeOrderedAt: null,
  noticedAt: null,
});
const after = (days: number) => later(SINCE, days * 86_400);

/** What one round does to a request, as the office writes it; messages leave at once, unless the mail server is away. */
function round(
  wait: Wait,
  periods: WaitPeriods,
  now: string,
  canRemind: boolean,
  isAway = false,
): [string, Wait] {
  const due = dueAct(wait, periods, { now, canRemind });
  if (due.act !== 'remind') return [due.act, wait];
  const reminded = { ...wait, steps: numberOfStep(due.step), remindedAt: now };
  if (due.step !== 'last') return [due.step, reminded];
  return [due.step, { ...reminded, noticeOrderedAt: now, noticedAt: isAway ? wait.noticedAt : now }];
}

/** What happens on which day when the office looks every day. */
function calendar(periods: WaitPeriods, canRemind = true): [number, string][] {
  let wait = fresh();
  const happened: [number, string][] = [];
  for (let day = 0; day <= 120; day += 1) {
    const [act, next] = round(wait, periods, after(day), canRemind);
    wait = next;
    if (act !== 'none') happened.push([day, act]);
    if (act === 'expire') break;
  }
  return happened;
}

describe('a request whose paper never comes', () => {
  test.each([
    [
      'as usual',
      USUAL,
      true,
      [
        [7, 'first'],
        [21, 'second'],
        [55, 'last'],
        [60, 'expire'],
      ],
    ],
    [
      'with one reminder',
      { ...USUAL, secondReminderDays: 0 },
      true,
      [
        [7, 'first'],
        [55, 'last'],
        [60, 'expire'],
      ],
    ],
    [
      'without an end',
      { ...USUAL, expireAfterDays: 0 },
      true,
      [
        [7, 'first'],
        [21, 'second'],
      ],
    ],
    [
      'with an end only',
      { ...NEVER, expireAfterDays: 60 },
      true,
      [
        [55, 'last'],
        [60, 'expire'],
      ],
    ],
    ['without mail', USUAL, false, [[60, 'expire']]],
    ['with everything off', NEVER, true, []],
  ] as const)('%s', (_, periods, canRemind, expected) => {
    expect(calendar(periods, canRemind)).toEqual(expected);
  });

  test('an office that was closed for long catches up with one message, and lets nothing end unannounced', () => {
    let wait = fresh();
    const told: string[] = [];
    for (const day of [400, 401, 403, 404, 405, 406]) {
      const [act, next] = round(wait, USUAL, after(day), true);
      wait = next;
      told.push(`${day} ${act}`);
    }
    expect(told).toEqual(['400 last', '401 none', '403 none', '404 none', '405 expire', '406 expire']);
  });

  /** The acts of the days from the 55th on; the mail server comes back on one of them, or never. */
  function withoutMail(backOn: number): string[] {
    let wait = fresh();
    const told: string[] = [];
    for (let day = 55; day <= 100; day += 1) {
      if (day === backOn) wait = { ...wait, noticedAt: after(day) };
      const due = dueAct(wait, USUAL, { now: after(day), canRemind: true });
      if (due.act === 'expire') return [...told, `${day} ${due.told ? 'told' : 'untold'}`];
      const [act, next] = round(wait, USUAL, after(day), true, true);
      wait = next;
      if (act !== 'none') told.push(`${day} ${act}`);
    }
    return told;
  }

  test('a request whose last notice waits for the mail server waits with it, and ends untold after a month', () => {
    expect(withoutMail(58)).toEqual(['55 last', '63 told']);
    expect(withoutMail(61)).toEqual(['55 last', '66 told']);
    const end = 55 + UNTOLD_DAYS;
    expect(withoutMail(end - 1)).toEqual(['55 last', `${end - 1 + LAST_NOTICE_DAYS} told`]);
    expect(withoutMail(999)).toEqual(['55 last', `${end} untold`]);
  });

  test('a reminder by hand puts the next step off for a while and replaces none', () => {
    const reminded = { ...fresh(), remindedAt: after(6) };
    expect(round(reminded, USUAL, after(7), true)[0]).toBe('none');
    expect(round(reminded, USUAL, after(6 + REMINDER_GAP_DAYS), true)[0]).toBe('first');
  });

  test('an instant in the future, left by a wrong clock, holds nobody up', () => {
    expect(round({ ...fresh(), remindedAt: after(9000) }, USUAL, after(7), true)[0]).toBe('first');
  });
});

const periods = fc
  .record({
    firstReminderDays: fc.integer({ min: 0, max: 60 }),
    secondReminderDays: fc.integer({ min: 0, max: 90 }),
    expireAfterDays: fc.integer({ min: 0, max: 120 }),
  })
  .filter(
    (some) => periodSettingsSchema.safeParse({ ...some, waitingAfterDays: 3, overdueAfterDays: 7 }).success,
  );
/** Rounds at any time, the clock going back and forth, under any settings. */
const rounds = fc.array(
  fc.record({
    at: fc.integer({ min: -40, max: 400 }).map((days) => after(days + 0.3)),
    periods,
    isAway: fc.boolean(),
  }),
  { maxLength: 60 },
);

describe('whatever the clock and the settings do', () => {
  test('no step comes twice, and none comes early', () => {
    fc.assert(
      fc.property(rounds, (some) => {
        let wait = fresh();
        const seen: string[] = [];
        for (const { at, periods: now } of some) {
          const [act, next] = round(wait, now, at, true);
          wait = next;
          if (act === 'none' || act === 'expire') continue;
          expect(seen).not.toContain(act);
          seen.push(act);
          const days = daysWaited(SINCE, at);
          if (act === 'first') expect(days).toBeGreaterThanOrEqual(now.firstReminderDays);
          if (act === 'second') expect(days).toBeGreaterThanOrEqual(now.secondReminderDays);
          if (act === 'last') expect(days).toBeGreaterThanOrEqual(now.expireAfterDays - LAST_NOTICE_DAYS);
        }
      }),
    );
  });

  test('nothing ends before its term, nor before its applicant was told and had time', () => {
    fc.assert(
      fc.property(rounds, (some) => {
        let wait = fresh();
        for (const { at, periods: now, isAway } of some) {
          const [act, next] = round(wait, now, at, true, isAway);
          wait = next;
          if (act !== 'expire') continue;
          expect(now.expireAfterDays).toBeGreaterThan(0);
          expect(daysWaited(SINCE, at)).toBeGreaterThanOrEqual(now.expireAfterDays);
          if (wait.noticedAt === null)
            expect(daysWaited(wait.noticeOrderedAt ?? at, at)).toBeGreaterThanOrEqual(UNTOLD_DAYS);
          else expect(daysWaited(wait.noticedAt, at)).toBeGreaterThanOrEqual(LAST_NOTICE_DAYS);
        }
      }),
    );
  });

  test('the day that people are told is the day on which it ends', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 0, max: 200 }), fc.boolean(), (some, day, canRemind) => {
        const told = expiryDay(fresh(), some, { now: after(day), canRemind });
        if (told === null) {
          expect(some.expireAfterDays).toBe(0);
          return;
        }
        expect(told - thaiDayOf(SINCE)).toBeGreaterThanOrEqual(some.expireAfterDays);
        const sentAt = after(day);
        const noticed = {
          ...fresh(),
          steps: 3,
          remindedAt: sentAt,
          noticeOrderedAt: sentAt,
          noticedAt: sentAt,
        };
        const end = expiryDay(noticed, some, { now: after(day), canRemind });
        expect(end).toBe(told);
        const before = dueAct(noticed, some, { now: after(told - thaiDayOf(SINCE) - 1), canRemind });
        const then = dueAct(noticed, some, { now: after(told - thaiDayOf(SINCE)), canRemind });
        expect([before.act === 'expire', then.act]).toEqual([false, 'expire']);
      }),
    );
  });

  test('the search begins no later than the first thing that is due', () => {
    fc.assert(
      fc.property(periods, (some) => {
        const [first] = calendar(some);
        expect(firstDueDays(some)).toBe(first ? first[0] : null);
      }),
    );
  });
});
