import { describe, expect, test } from 'vitest';
import { type PeriodSettings, periodSettingsSchema } from '#shared/contract/settings.ts';

const USUAL = { firstReminderDays: 7, secondReminderDays: 21, expireAfterDays: 60 };

describe('terms that go together', () => {
  const judged = (some: Partial<PeriodSettings>) => {
    const asked = { ...USUAL, waitingAfterDays: 3, overdueAfterDays: 7, ...some };
    const parsed = periodSettingsSchema.safeParse(asked);
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join()} ${message}`);
  };
  test.each([
    [{}, []],
    [{ secondReminderDays: 8 }, ['secondReminderDays reminder-order']],
    [{ firstReminderDays: 0 }, ['secondReminderDays reminder-order']],
    [{ expireAfterDays: 28 }, ['expireAfterDays expiry-too-soon']],
    [{ expireAfterDays: 29 }, []],
    [{ firstReminderDays: 0, secondReminderDays: 0, expireAfterDays: 13 }, ['expireAfterDays expiry-days']],
    [{ overdueAfterDays: 3 }, ['overdueAfterDays overdue-order']],
  ])('%j', (some, faults) => expect(judged(some)).toEqual(faults));
});
