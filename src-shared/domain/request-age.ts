/** How long a request waits, told in three words: nothing to do yet, to be kept in mind, too long. */
export const AGE_BANDS = ['new', 'waiting', 'overdue'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** From how many days on a request counts as waiting and as overdue; the administrator sets both. */
export interface AgeLimits {
  waitingAfterDays: number;
  overdueAfterDays: number;
}

/** The band of so many days (`daysWaited`). */
export function ageBand(days: number, { waitingAfterDays, overdueAfterDays }: AgeLimits): AgeBand {
  if (days >= overdueAfterDays) return 'overdue';
  return days >= waitingAfterDays ? 'waiting' : 'new';
}
