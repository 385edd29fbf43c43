import { startOfThaiDay, thaiDayOf } from './thai-day.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How often the platform's list is compared with the registry by itself. */
export const SCHEDULE_EVERY = ['off', 'day', 'week', 'month'] as const;

export interface ReconcileSchedule {
  every: (typeof SCHEDULE_EVERY)[number];
  /** 0 to 23, in Thailand. */
  hour: number;
  /** 0 for Sunday to 6 for Saturday; counts for `week` only. */
  weekday: number;
  /** 1 to 31, the last day where a month has fewer; counts for `month` only. */
  monthDay: number;
}

/** The latest instant not after `now` at which a run was due; null where nothing is ever due. */
export function lastDue(schedule: ReconcileSchedule, now: string): string | null {
  // a month is never longer than this, and the hour of today may not have come yet
  return search(schedule, thaiDayOf(now), -1, (instant) => instant <= now);
}

/** The first instant after `now` at which a run is due; null where nothing is ever due. */
export function nextDue(schedule: ReconcileSchedule, now: string): string | null {
  return search(schedule, thaiDayOf(now), 1, (instant) => instant > now);
}

/** More days than lie between any two days that a schedule names. */
const FARTHEST = 32;

function search(
  schedule: ReconcileSchedule,
  from: number,
  step: 1 | -1,
  isWanted: (instant: string) => boolean,
): string | null {
  if (schedule.every === 'off') return null;
  for (let away = 0; away <= FARTHEST; away += 1) {
    const day = from + step * away;
    if (!isDay(schedule, day)) continue;
    const instant = new Date(Date.parse(startOfThaiDay(day)) + schedule.hour * HOUR_MS).toISOString();
    if (isWanted(instant)) return instant;
  }
  throw new Error('a schedule names no day of a month');
}

/** Whether the schedule names the day with that number (`thaiDayOf`). */
function isDay({ every, weekday, monthDay }: ReconcileSchedule, day: number): boolean {
  const date = new Date(day * DAY_MS);
  if (every === 'week') return date.getUTCDay() === weekday;
  if (every !== 'month') return true;
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.getUTCDate() === Math.min(monthDay, last);
}
