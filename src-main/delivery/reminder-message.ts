import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import type { RequestState } from '#shared/domain/request-state.ts';
import { LAST_NOTICE_DAYS } from '#shared/domain/request-wait.ts';
import { dayOfNumber, thaiDayOf } from '#shared/domain/thai-day.ts';
import { bilingualSubject, bilingualText, readableCode, type SpokenTo } from './spoken-to.ts';

/** What the reminder tells, and to whom it speaks. */
export interface Reminder {
  request: SpokenTo & { state: RequestState; submittedAt: string };
  /** The number of the Thai day (`thaiDayOf`) on which the request expires; null for never. */
  expires: number | null;
  now: string;
}

/**
 * A reminder in plain text, Thai and then English: which request, what is still to be done (2562 manual: print, sign, have
 * the supervisor sign, hand in), and until when. It holds no personal data beyond the name.
 */
export function reminderMessage({ request, expires, now }: Reminder): { subject: string; text: string } {
  const isLast = expires !== null && expires - thaiDayOf(now) <= LAST_NOTICE_DAYS;
  const todo = request.state === 'returned' ? 'returned' : 'submitted';
  return {
    subject: bilingualSubject(`reminder.subject.${isLast ? 'last' : todo}`, {
      code: readableCode(request.code),
    }),
    text: bilingualText(request, ({ say, language, code, unit }) => {
      const day = (iso: string) => formatBuddhistDate(iso, { locale: language });
      return [
        say(`reminder.opening.${todo}`, { code, unit, day: day(request.submittedAt) }),
        '',
        say(`reminder.todo.${todo}`, { unit }),
        ...(expires === null
          ? []
          : ['', say('reminder.until', { day: day(dayOfNumber(expires - 1)) }), say('reminder.afterwards')]),
        '',
        say('reminder.done'),
        say('reminder.withdraw'),
        '',
        say('reminder.contact'),
      ];
    }),
  };
}
