import type { Dialect, Written } from './dialect.ts';
import type { DirectoryEntry } from './entry.ts';

/** Flags of userAccountControl (MS-ADTS 2.2.16). */
const ACCOUNT_DISABLED = 0x2;
const NORMAL_ACCOUNT = 0x200;

/** 100 nanoseconds since 1601 (MS-DTYP 2.3.3) to milliseconds since 1970. */
const FILETIME_EPOCH_MS = 11_644_473_600_000n;
const FILETIMES_IN_MS = 10_000n;

/**
 * Active Directory. A password is written into `unicodePwd` between quotes in UTF-16, which the server takes on an
 * encrypted connection only (MS-ADTS 3.1.1.3.1.5.1); `pwdLastSet` 0 makes its owner change it.
 */
export const activeDirectory: Dialect = {
  stateAttributes: ['userAccountControl', 'pwdLastSet', 'lastLogonTimestamp'],
  ownAttributes: ['unicodePwd', 'pwdLastSet', 'userAccountControl'],
  create: (password) =>
    new Map([...firstPassword(password), ['userAccountControl', [String(NORMAL_ACCOUNT)]]]),
  reset: (password) => firstPassword(password),
  removedByReset: () => [],
  suspend: (entry) => flags(flagsOf(entry) | ACCOUNT_DISABLED),
  restore: (entry) => flags(flagsOf(entry) & ~ACCOUNT_DISABLED),
  readState: (entry) => {
    const [lastSet] = entry.values('pwdLastSet');
    return {
      isSuspended: (flagsOf(entry) & ACCOUNT_DISABLED) !== 0,
      mustChangePassword: lastSet === undefined ? null : lastSet === '0',
      lastSignInAt: instantOf(entry.values('lastLogonTimestamp')[0]),
    };
  },
  // ERROR_PASSWORD_MUST_CHANGE: said only to whoever knows the password
  isRightPassword: (refusal) => /\bdata 773\b/.test(refusal),
  neededControls: {},
};

const firstPassword = (password: string): Written =>
  new Map<string, (string | Buffer)[]>([
    ['unicodePwd', [Buffer.from(`"${password}"`, 'utf16le')]],
    ['pwdLastSet', ['0']],
  ]);

const flags = (value: number): Written => new Map([['userAccountControl', [String(value)]]]);

const flagsOf = (entry: DirectoryEntry) => Number(entry.values('userAccountControl')[0] ?? NORMAL_ACCOUNT);

function instantOf(fileTime: string | undefined): string | null {
  if (fileTime === undefined || !/^[1-9]\d*$/.test(fileTime)) return null;
  const milliseconds = BigInt(fileTime) / FILETIMES_IN_MS - FILETIME_EPOCH_MS;
  return new Date(Number(milliseconds)).toISOString();
}
