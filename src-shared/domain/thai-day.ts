const DAY_MS = 86_400_000;
/** Thailand is seven hours ahead of UTC since 1920 and keeps no summer time. */
const BANGKOK_MS = 7 * 3_600_000;

/** Which day it is in Thailand at an instant (ISO 8601, UTC), counted from 1 January 1970. */
export function thaiDayOf(instant: string): number {
  return Math.floor((Date.parse(instant) + BANGKOK_MS) / DAY_MS);
}

/** The calendar day `YYYY-MM-DD` with that number. */
export function dayOfNumber(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The instant at which the day with that number begins in Thailand. */
export function startOfThaiDay(day: number): string {
  return new Date(day * DAY_MS - BANGKOK_MS).toISOString();
}

/**
 * How many days something has waited, as people count them: midnights in Thailand between the two instants. Since
 * yesterday evening is one day. 0 where the clock has gone back.
 */
export function daysWaited(since: string, now: string): number {
  return Math.max(0, thaiDayOf(now) - thaiDayOf(since));
}

/** What began before this instant has waited so many days or more. */
export function begunBefore(now: string, days: number): string {
  return startOfThaiDay(thaiDayOf(now) - days + 1);
}
