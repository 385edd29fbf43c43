import { dayOfNumber, thaiDayOf } from './thai-day.ts';

/**
 * The day, in Thailand, from which an address that nobody uses since `since` may be released for other people: so many
 * calendar months later, on the same day of the month or on the last one where that month is shorter. Null where `months`
 * is 0: then nothing is ever released. Whether it is released, a person decides.
 */
export function releasableOn(since: string, months: number): string | null {
  if (months === 0) return null;
  const [year = 0, month = 0, day = 0] = dayOfNumber(thaiDayOf(since)).split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const daysInMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, daysInMonth));
  return first.toISOString().slice(0, 10);
}

/** Whether that day has come; never where the clock has gone back behind it. */
export function mayRelease(since: string, months: number, now: string): boolean {
  const from = releasableOn(since, months);
  return from !== null && dayOfNumber(thaiDayOf(now)) >= from;
}
