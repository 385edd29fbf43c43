import type { Dialect, Written } from './dialect.ts';
import type { DirectoryEntry } from './entry.ts';

/** A lock that only an administrator takes away; a lock after wrong passwords is another time (slapo-ppolicy(5)). */
const LOCKED_FOR_GOOD = '000001010000Z';

/**
 * OpenLDAP with the overlay ppolicy. Passwords go to the server as they are, over TLS, so that its policy can judge and
 * hash them: `ppolicy_hash_cleartext` must be on.
 */
export const openLdap: Dialect = {
  stateAttributes: ['pwdReset', 'pwdAccountLockedTime', 'pwdLastSuccess', 'pwdChangedTime'],
  ownAttributes: ['userPassword', 'pwdReset', 'pwdAccountLockedTime'],
  create: (password) => firstPassword(password),
  reset: (password, entry) => new Map([...firstPassword(password), ...(isLocked(entry) ? lock : [])]),
  // the overlay takes the lock away with every new password, unless the same act does so itself
  removedByReset: (entry) => (isLocked(entry) ? ['pwdAccountLockedTime'] : []),
  suspend: () => lock,
  restore: () => new Map([['pwdAccountLockedTime', []]]),
  readState: (entry) => ({
    isSuspended: isLocked(entry),
    mustChangePassword: entry.values('pwdReset')[0] === 'TRUE',
    lastSignInAt: instantOf(entry.values('pwdLastSuccess')[0]),
  }),
  isRightPassword: () => false,
  neededControls: { '1.3.6.1.4.1.42.2.27.8.5.1': 'ppolicy' },
};

const lock: Written = new Map([['pwdAccountLockedTime', [LOCKED_FOR_GOOD]]]);

const firstPassword = (password: string): Written =>
  new Map([
    ['userPassword', [password]],
    ['pwdReset', ['TRUE']],
  ]);

const isLocked = (entry: DirectoryEntry) => entry.values('pwdAccountLockedTime')[0] === LOCKED_FOR_GOOD;

/** Generalized time (RFC 4517 section 3.3.13) in UTC, as slapd writes it. */
function instantOf(time: string | undefined): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(time ?? '');
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}
