import type { RequestKind } from '#shared/contract/vocabulary.ts';
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { formatDocumentCode, parseDocumentCode } from '#shared/domain/document-code.ts';
import type { RequestState } from '#shared/domain/request-state.ts';
import { LAST_NOTICE_DAYS } from '#shared/domain/request-wait.ts';
import { dayOfNumber, thaiDayOf } from '#shared/domain/thai-day.ts';
import { mailTexts } from './mail-texts.ts';

/** What the reminder tells, and to whom it speaks. */
export interface Reminder {
  request: {
    code: string;
    kind: RequestKind;
    state: RequestState;
    submittedAt: string;
    titleTh: string;
    firstNameTh: string;
    lastNameTh: string;
    firstNameEn: string;
    lastNameEn: string;
    unitNameTh: string;
    unitNameEn: string | null;
  };
  /** The number of the Thai day (`thaiDayOf`) on which the request expires; null for never. */
  expires: number | null;
  now: string;
}

/**
 * A reminder in plain text, Thai and then English: which request, what is still to be done (2562 manual: print, sign, have
 * the supervisor sign, hand in), and until when. It holds no personal data beyond the name.
 */
export function reminderMessage({ request, expires, now }: Reminder): { subject: string; text: string } {
  const texts = mailTexts();
  const code = readable(request.code);
  const isLast = expires !== null && expires - thaiDayOf(now) <= LAST_NOTICE_DAYS;
  const todo = request.state === 'returned' ? 'returned' : 'submitted';
  const body = (language: 'th' | 'en', name: string, unit: string) => {
    const say = texts[language];
    const day = (iso: string) => formatBuddhistDate(iso, { locale: language });
    return [
      say('credentials.greeting', { name }),
      '',
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
      '',
      say('credentials.signature'),
    ].join('\n');
  };
  const { titleTh, firstNameTh, lastNameTh, firstNameEn, lastNameEn, unitNameTh, unitNameEn } = request;
  const thai = body('th', `${titleTh}${firstNameTh} ${lastNameTh}`, unitNameTh);
  const english = body('en', `${firstNameEn} ${lastNameEn}`, unitNameEn ?? unitNameTh);
  const subject = `reminder.subject.${isLast ? 'last' : todo}`;
  return {
    subject: `${texts.th(subject, { code })} / ${texts.en(subject, { code })}`,
    text: `${thai}\n\n${'-'.repeat(40)}\n\n${english}\n`,
  };
}

/** As it stands on the paper form. */
function readable(code: string): string {
  const parsed = parseDocumentCode(code);
  return parsed.ok ? formatDocumentCode(parsed.code) : code;
}
