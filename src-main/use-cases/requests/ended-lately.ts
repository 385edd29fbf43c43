import { ENDED_LATELY_DAYS } from '#shared/domain/request-view.ts';
import { startOfThaiDay, thaiDayOf } from '#shared/domain/thai-day.ts';

/** From when on what ended without a mailbox still lies among what came back. */
export function endedLatelySince(now: string): string {
  return startOfThaiDay(thaiDayOf(now) - ENDED_LATELY_DAYS);
}
