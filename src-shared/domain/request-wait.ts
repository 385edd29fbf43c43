import { daysWaited, thaiDayOf } from './thai-day.ts';
import type { RequestState } from './request-state.ts';
import { undonePlaces } from './undo.ts';

/** The messages to an applicant whose paper never came, in their order; `last` names the day of expiry. */
export const REMINDER_STEPS = ['first', 'second', 'last'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** The last reminder is ordered so many days before a request expires, and none expires sooner after it has left. */
export const LAST_NOTICE_DAYS = 5;
/** So many days a request outlives an order for the last reminder that cannot be sent; then it expires untold. */
export const UNTOLD_DAYS = 30;
/** No shorter term is fair to people who must find two signatures. */
export const SHORTEST_TERM_DAYS = 14;
/** Nobody is reminded of one request again within so many days, whoever asks for it. */
export const REMINDER_GAP_DAYS = 3;

/** What the administrator sets: days after submission, correction or return; 0 for never. */
export interface WaitPeriods {
  firstReminderDays: number;
  secondReminderDays: number;
  expireAfterDays: number;
}

/**
 * How a request has waited for its paper so far. `since`: when it was submitted, corrected, returned or revived; whatever
 * moves it begins anew. `steps`: the number of the step that was taken last, 0 for none. `noticeOrderedAt`
 * and `noticedAt`: when the last reminder was ordered, and when it had left. All instants ISO 8601 in UTC.
 */
export interface Wait {
  since: string;
  steps: number;
  remindedAt: string | null;
  noticeOrderedAt: string | null;
  noticedAt: string | null;
}

/** `told`: whether a message has told the applicant of the day. */
export type DueAct =
  { act: 'remind'; step: ReminderStep } | { act: 'expire'; told: boolean } | { act: 'none' };

/** Whether the office waits for its applicant: only then reminders and expiry are anything to it. */
export function awaitsApplicant(state: RequestState): boolean {
  return state === 'submitted' || state === 'returned';
}

/** 1 for `first` and so on: what `Wait.steps` counts. */
export const numberOfStep = (step: ReminderStep): number => REMINDER_STEPS.indexOf(step) + 1;

/** Whether somebody may be reminded again; an instant in the future is a clock's fault and holds nobody up. */
export function mayRemindAgain(remindedAt: string | null, now: string): boolean {
  return remindedAt === null || remindedAt > now || daysWaited(remindedAt, now) >= REMINDER_GAP_DAYS;
}

/**
 * The number of the Thai day (`thaiDayOf`) on which a request expires; null for never. Where messages can be sent it does
 * not expire before its applicant has been told and has had `LAST_NOTICE_DAYS` since, however the settings or the clock
 * have changed; where the message cannot be sent for `UNTOLD_DAYS`, it expires untold.
 */
export function expiryDay(
  wait: Wait,
  { expireAfterDays }: WaitPeriods,
  { now, canRemind }: { now: string; canRemind: boolean },
): number | null {
  if (expireAfterDays === 0) return null;
  const planned = thaiDayOf(wait.since) + expireAfterDays;
  if (!canRemind) return planned;
  const told = thaiDayOf(wait.noticedAt ?? now) + LAST_NOTICE_DAYS;
  if (wait.noticedAt !== null || wait.noticeOrderedAt === null) return Math.max(planned, told);
  return Math.max(planned, Math.min(told, thaiDayOf(wait.noticeOrderedAt) + UNTOLD_DAYS));
}

/**
 * What is due for a request that awaits its applicant. After a long pause only the latest step is due, the ones before it
 * are passed over: nobody gets two messages at once, and none twice.
 */
export function dueAct(
  wait: Wait,
  periods: WaitPeriods,
  { now, canRemind }: { now: string; canRemind: boolean },
): DueAct {
  const expires = expiryDay(wait, periods, { now, canRemind });
  if (expires !== null && thaiDayOf(now) >= expires) return { act: 'expire', told: wait.noticedAt !== null };
  const step = latestStep(daysWaited(wait.since, now), periods);
  const isDue = step !== undefined && numberOfStep(step) > wait.steps;
  if (isDue && canRemind && mayRemindAgain(wait.remindedAt, now)) return { act: 'remind', step };
  return { act: 'none' };
}

/** After so many days at the least something is due; null when nothing ever is. */
export function firstDueDays({
  firstReminderDays,
  secondReminderDays,
  expireAfterDays,
}: WaitPeriods): number | null {
  const last = expireAfterDays === 0 ? 0 : expireAfterDays - LAST_NOTICE_DAYS;
  const days = [firstReminderDays, secondReminderDays, last].filter((day) => day > 0);
  return days.length === 0 ? null : Math.min(...days);
}

function latestStep(days: number, periods: WaitPeriods): ReminderStep | undefined {
  const { firstReminderDays, secondReminderDays, expireAfterDays } = periods;
  if (expireAfterDays > 0 && days >= expireAfterDays - LAST_NOTICE_DAYS) return 'last';
  if (secondReminderDays > 0 && days >= secondReminderDays) return 'second';
  return firstReminderDays > 0 && days >= firstReminderDays ? 'first' : undefined;
}

/** Why periods do not go together, by the field to change; `[]` when they do. */
export function periodFaults(periods: WaitPeriods): { field: keyof WaitPeriods; code: string }[] {
  const { firstReminderDays: first, secondReminderDays: second, expireAfterDays: end } = periods;
  const faults: { field: keyof WaitPeriods; code: string }[] = [];
  if (second > 0 && (first === 0 || second < first + REMINDER_GAP_DAYS))
    faults.push({ field: 'secondReminderDays', code: 'reminder-order' });
  const latest = Math.max(first, second);
  if (end > 0 && end < SHORTEST_TERM_DAYS) faults.push({ field: 'expireAfterDays', code: 'expiry-days' });
  else if (end > 0 && latest > end - LAST_NOTICE_DAYS - REMINDER_GAP_DAYS)
    faults.push({ field: 'expireAfterDays', code: 'expiry-too-soon' });
  return faults;
}

/** What makes paper that was attached before it out of date: it shows other data, or was sent back. */
const ASKS_FOR_PAPER: readonly string[] = ['submit', 'correct', 'return'];

/**
 * Since when the paper that is attached to a request belongs to its data, by the request's history from its first line on:
 * since it was submitted, corrected or returned last. What else moves it makes no paper out of date, nor does a return
 * that was taken back.
 */
export function paperAskedAt(history: readonly { event: string; at: string }[]): string {
  const undone = undonePlaces(history);
  return (
    history.findLast(({ event }, place) => ASKS_FOR_PAPER.includes(event) && !undone.has(place))?.at ?? ''
  );
}
