import { DEFAULT_APPROVAL_SCOPE } from '#shared/domain/approval.ts';
import type {
  ApprovalSettings,
  PeriodSettings,
  PlatformSettings,
  RetentionSettings,
  SecuritySettings,
} from '#shared/contract/settings.ts';
import type { Registry } from '#main/registry/database.ts';
import { readSetting, type SettingValue } from '#main/registry/repositories/settings.ts';

/** The platform as the letters name it, until an administrator says otherwise (2555 letter no. 4; annex 2). */
const PLATFORM: PlatformSettings = {
  domain: 'coj.go.th',
  webmailUrl: 'https://mail.coj.go.th',
  connector: 'bulk-file',
  bulkPreset: 'csv',
  bulkColumns: [
    { header: 'action', template: '{action}' },
    { header: 'address', template: '{address}' },
    { header: 'password', template: '{password}' },
    { header: 'givenName', template: '{firstNameEn}' },
    { header: 'surname', template: '{lastNameEn}' },
    { header: 'displayName', template: '{displayName}' },
    { header: 'department', template: '{unitTh}' },
    { header: 'title', template: '{position}' },
    { header: 'telephone', template: '{phone}' },
    { header: 'quotaMegabytes', template: '{quotaMegabytes}' },
    { header: 'attachmentMegabytes', template: '{attachmentMegabytes}' },
  ],
};

const SECURITY: SecuritySettings = { idleLockMinutes: 10 };

/** Two reminders, then the end after two months; neither letter sets a term. */
const PERIODS: PeriodSettings = {
  firstReminderDays: 7,
  secondReminderDays: 21,
  expireAfterDays: 60,
  waitingAfterDays: 3,
  overdueAfterDays: 7,
};

/** Nothing is compared by itself until an administrator says when. */
const RECONCILE: SettingValue<'reconcile'> = { every: 'off', hour: 6, weekday: 1, monthDay: 1, since: '' };

/**
 * Two years before anybody may even think of it: mail for whoever had the address goes on arriving. Neither letter sets a
 * term.
 */
const RETENTION: RetentionSettings = { months: 24 };

/** The mail platform's settings as they stand. */
export async function platformSettings(db: Registry): Promise<PlatformSettings> {
  return (await readSetting(db, 'platform'))?.value ?? PLATFORM;
}

/** The security settings as they stand. */
export async function securitySettings(db: Registry): Promise<SecuritySettings> {
  return (await readSetting(db, 'security'))?.value ?? SECURITY;
}

/** How long requests may wait, as it stands. */
export async function periodSettings(db: Registry): Promise<PeriodSettings> {
  return (await readSetting(db, 'periods'))?.value ?? PERIODS;
}

/** For what a second person is needed, as it stands. */
export async function approvalSettings(db: Registry): Promise<ApprovalSettings> {
  return (await readSetting(db, 'approval'))?.value ?? { scope: DEFAULT_APPROVAL_SCOPE };
}

/** When the platform's list is compared with the registry by itself. */
export async function reconcileSchedule(db: Registry): Promise<SettingValue<'reconcile'>> {
  return (await readSetting(db, 'reconcile'))?.value ?? RECONCILE;
}

/** How long an address stays with its person, as it stands. */
export async function retentionSettings(db: Registry): Promise<RetentionSettings> {
  return (await readSetting(db, 'retention'))?.value ?? RETENTION;
}
