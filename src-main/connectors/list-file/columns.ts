import { refuse } from '#shared/contract/errors.ts';

/** What a column of a platform's list may hold. */
export type ListColumn =
  | 'address'
  | 'accountKey'
  | 'displayName'
  | 'unitNameTh'
  | 'isSuspended'
  | 'isEnabled'
  | 'quota'
  | 'quotaBytes'
  | 'lastSignIn';

/** How consoles and offices head them; case, spaces and signs do not matter. */
const WORDS: Readonly<Record<ListColumn, readonly string[]>> = {
  address: [
    'address',
    'email',
    'e-mail',
    'mail',
    'email address',
    'primary smtp address',
    'windows email address',
    'user principal name',
    'zimbraMailDeliveryAddress',
    'ที่อยู่',
    'ที่อยู่อีเมล',
    'ที่อยู่อีเมล์',
    'อีเมล',
    'อีเมล์',
    'บัญชี',
    'บัญชีผู้ใช้',
  ],
  accountKey: ['account key', 'CustomAttribute15', 'zimbraForeignPrincipal', 'employeeNumber', 'externalId'],
  displayName: [
    'display name',
    'full name',
    'name',
    'cn',
    'ชื่อที่แสดง',
    'ชื่อ',
    'ชื่อสกุล',
    'ชื่อ-สกุล',
    'ชื่อ-นามสกุล',
    'ชื่อ นามสกุล',
  ],
  unitNameTh: ['department', 'unit', 'office', 'ou', 'หน่วยงาน', 'สังกัด'],
  isSuspended: [
    'suspended',
    'disabled',
    'locked',
    'account disabled',
    'status',
    'account status',
    'zimbraAccountStatus',
    'ระงับ',
    'ระงับการใช้',
    'ระงับการใช้งาน',
    'สถานะ',
  ],
  isEnabled: ['enabled', 'active', 'account enabled', 'เปิดใช้', 'เปิดใช้งาน', 'ใช้งาน'],
  quota: [
    'quota',
    'quota megabytes',
    'quota mb',
    'mailbox quota',
    'prohibit send receive quota',
    'โควตา',
    'โควต้า',
    'ขนาด',
    'ขนาดกล่องจดหมาย',
    'พื้นที่',
  ],
  quotaBytes: ['quota bytes', 'zimbraMailQuota'],
  lastSignIn: [
    'last sign in',
    'last logon',
    'last login',
    'last logon time',
    'last logon date',
    'last log on',
    'last sign in at',
    'zimbraLastLogonTimestamp',
    'เข้าใช้ล่าสุด',
    'เข้าใช้งานล่าสุด',
    'เข้าสู่ระบบล่าสุด',
    'ใช้งานล่าสุด',
  ],
};

// Thai vowels and tone marks are marks, not letters
const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const KNOWN = new Map(
  Object.entries(WORDS).flatMap(([column, words]) => words.map((word) => [bare(word), column as ListColumn])),
);

/**
 * Which column is which; of two for the same thing the first counts, and what nobody knows is passed over.
 * @throws Refusal `LIST_UNREADABLE`, reason `no-addresses`, where none is of addresses.
 */
export function columnsOf(header: readonly string[], line: number): Map<ListColumn, number> {
  const columns = new Map<ListColumn, number>();
  for (const [place, word] of header.entries()) {
    const column = KNOWN.get(bare(word));
    if (column && !columns.has(column)) columns.set(column, place);
  }
  if (!columns.has('address')) refuse('LIST_UNREADABLE', { line, reason: 'no-addresses' });
  return columns;
}
