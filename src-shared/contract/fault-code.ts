/** What faultCode needs of a zod issue. */
interface Issue {
  code?: string | undefined;
  path?: readonly PropertyKey[] | undefined;
  input?: unknown;
  origin?: unknown;
  minimum?: unknown;
  format?: unknown;
}

/** Fields whose rule needs its own sentence, whatever was wrong with them. */
const BY_FIELD: Readonly<Record<string, string>> = {
  username: 'username',
  lastFour: 'last-four',
  domain: 'domain',
  webmailUrl: 'webmail',
  port: 'port',
  idleLockMinutes: 'minutes',
  firstReminderDays: 'days-or-never',
  secondReminderDays: 'days-or-never',
  expireAfterDays: 'expiry-days',
  waitingAfterDays: 'days',
  overdueAfterDays: 'days',
  mailCode: 'mail-code',
  roles: 'roles',
  header: 'header',
};

/**
 * The fault code of an issue for which the schema itself names none; for zod's `error` option, at the door and in the
 * forms alike, so that both say the same. Each code has its sentence in the locale files (`errors.fault.CODE`).
 */
export function faultCode(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (isMissing(issue)) return 'required';
  const field = issue.path?.findLast((part) => typeof part === 'string');
  // a field of a draft may be called `constructor`, which every object has
  const own = typeof field === 'string' && Object.hasOwn(BY_FIELD, field) ? BY_FIELD[field] : undefined;
  if (own) return own;
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too-long';
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'email';
  return 'invalid';
}

function isMissing({ code, input, origin, minimum }: Issue): boolean {
  if (input === undefined || input === null || input === '') return true;
  return code === 'too_small' && origin === 'string' && minimum === 1;
}
