import { MONTH_NAMES, monthNamed } from './calendar-names.ts';
import { toArabicDigits, toThaiDigits } from './thai-digits.ts';
import { normaliseThai } from './thai-text.ts';

/** How a date is written. Left out: long, Arabic digits, Thai, without time. */
export interface BuddhistDateOptions {
  style?: 'long' | 'short' | 'numeric';
  digits?: 'thai' | 'arabic';
  locale?: 'th' | 'en';
  /** Adds hours and minutes, except to a day, which has none. */
  withTime?: boolean;
}

/**
 * Why a text is no date: not a form we read; a year of two digits; a year of neither era; a day the calendar does not
 * have; a day before the year 2484 began.
 */
export type BuddhistDateFault = 'shape' | 'ambiguous-year' | 'unknown-era' | 'no-such-day' | 'before-2484';
export type ParsedBuddhistDate = { ok: true; date: string } | { ok: false; reason: BuddhistDateFault };

/** Buddhist years are Christian years plus 543 since 1 January 2484, when the year first began in January: before, it
 * began in April, so that January to March belong to the year before and no fixed sum is right. */
const ERA = 543;
const FIRST_YEAR = 2484 - ERA;
/** Bangkok is seven hours ahead of UTC since 1920 and keeps no summer time. */
const BANGKOK_MS = 7 * 60 * 60 * 1000;
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function bangkokParts(iso: string) {
  const written = iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  const instant = ISO.test(iso) && isRealDay(...written) ? Date.parse(iso) : NaN;
  const isDay = iso.length === 10;
  const local = new Date(instant + (isDay ? 0 : BANGKOK_MS));
  if (Number.isNaN(instant)) throw new RangeError(`no ISO 8601 day or instant: ${iso}`);
  if (local.getUTCFullYear() < FIRST_YEAR) throw new RangeError(`before the Buddhist year 2484: ${iso}`);
  const time = isDay ? undefined : [local.getUTCHours(), local.getUTCMinutes()].map(twoDigits);
  return { year: local.getUTCFullYear() + ERA, month: local.getUTCMonth(), day: local.getUTCDate(), time };
}

/**
 * A day (`2026-11-22`) or instant (`2026-11-22T02:00:00.000Z`) as people in Thailand write it, in Bangkok's time:
 * `22 พฤศจิกายน 2569`, `22 พ.ย. 2569`, `22/11/2569`, with time `เวลา 09.00 น.`; English adds `BE`, for 2569 alone would
 * mislead. Letters use Thai digits (both letters do).
 * @throws RangeError for any other text and for days before the Buddhist year 2484.
 */
export function formatBuddhistDate(iso: string, options: BuddhistDateOptions = {}): string {
  const { style = 'long', digits = 'arabic', locale = 'th', withTime = false } = options;
  const { year, month, day, time } = bangkokParts(iso);
  const isThai = locale === 'th';
  const era = isThai || style === 'numeric' ? '' : ' BE';
  const date =
    style === 'numeric'
      ? `${twoDigits(day)}/${twoDigits(month + 1)}/${year}`
      : `${day} ${MONTH_NAMES[locale][style][month]} ${year}${era}`;
  const clock = isThai ? `${style === 'long' ? ' เวลา' : ''} ${time?.join('.')} น.` : ` ${time?.join(':')}`;
  const text = withTime && time ? date + clock : date;
  return digits === 'thai' ? toThaiDigits(text) : text;
}

/** The Buddhist year, in Bangkok, of a day or instant. @throws RangeError as `formatBuddhistDate` does. */
export function buddhistYearOf(iso: string): number {
  return bangkokParts(iso).year;
}

/** Day, month and year as text, the era where it is named. A weekday, วันที่, เดือน and a comma may stand around them. */
const WRITTEN =
  /^(?:วัน[^\d]*?ที่ ?)?(?<day>\d{1,2})(?: ?[/.-] ?(?<number>\d{1,2}) ?[/.-] ?| ?(?:เดือน ?)?(?<name>[^\d\s][^\d]*?),? ?)(?<era>พ\.?ศ\.?|ค\.?ศ\.?)? ?(?<year>\d+)(?: (?:BE|B\.E\.))?$/iu;

function gregorianYear(year: string, era: string | undefined): number | BuddhistDateFault {
  const value = Number(year);
  if (year.length <= 2) return 'ambiguous-year';
  if (year.length !== 4) return 'unknown-era';
  const isChristian = value >= 1800 && value <= 2200;
  const isBuddhist = value >= 2400;
  if (isBuddhist && !era?.startsWith('ค')) return value - ERA;
  if (isChristian && !era?.startsWith('พ')) return value;
  return 'unknown-era';
}

/**
 * Reads a day in Thai or Arabic digits: `22 พฤศจิกายน 2569`, `22 พ.ย. 2569`, `22/11/2569`, the English months, and the
 * ISO form `2026-11-22`. Years from 2400 are Buddhist, 1800–2200 Christian; two digits could be either and are refused.
 * `before-2484`: until then the year began in April, so that year plus 543 would be wrong for some months.
 */
export function parseBuddhistDate(text: string): ParsedBuddhistDate {
  const plain = toArabicDigits(normaliseThai(text)).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
  const parts = WRITTEN.exec(plain)?.groups;
  const month = parts?.number ? Number(parts.number) : monthNamed(parts?.name ?? '');
  if (!parts?.day || !parts.year || month === undefined) return { ok: false, reason: 'shape' };
  const year = gregorianYear(parts.year, parts.era);
  if (typeof year === 'string') return { ok: false, reason: year };
  if (year < FIRST_YEAR) return { ok: false, reason: 'before-2484' };
  if (!isRealDay(year, month, Number(parts.day))) return { ok: false, reason: 'no-such-day' };
  return { ok: true, date: `${year}-${twoDigits(month)}-${twoDigits(Number(parts.day))}` };
}
