import { expect, test } from 'vitest';
import { openList } from '#main/connectors/list-file/open-list.ts';
import type { PlatformAccount } from '#main/connectors/platform-account.ts';

const forever = new AbortController().signal;

async function read(bytes: Uint8Array): Promise<PlatformAccount[]> {
  const accounts: PlatformAccount[] = [];
  for await (const account of openList(bytes).rows(forever)) accounts.push(account);
  return accounts;
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(order === 'be' ? bytes.swap16() : bytes);
};
/** As Excel on a Thai Windows writes it. */
const windows874 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x0e01 ? code - 0x0e00 + 0xa0 : code;
  });

const THAI =
  'ที่อยู่อีเมล,ชื่อที่แสดง,หน่วยงาน,สถานะ,โควตา,เข้าใช้งานล่าสุด\r\nKul.W@coj.go.th,กุลธิดา วงศ์สวัสดิ์,ศาลอาญา,ระงับ,3 GB,2026-11-01T08:00:00+07:00\r\n';
const ACCOUNT: PlatformAccount = {
  address: 'kul.w@coj.go.th',
  accountKey: null,
  displayName: 'กุลธิดา วงศ์สวัสดิ์',
  unitNameTh: 'ศาลอาญา',
  isSuspended: true,
  mustChangePassword: null,
  quotaMegabytes: 3072,
  lastSignInAt: '2026-11-01T01:00:00.000Z',
};

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8(THAI)],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${THAI}`)],
  ['UTF-16, little end first', utf16(THAI, 'le')],
  ['UTF-16, big end first', utf16(THAI, 'be')],
  ['windows-874', windows874(THAI)],
  ['semicolons', utf8(THAI.replaceAll(',', ';'))],
  ['tabs', utf8(THAI.replaceAll(',', '\t'))],
])('a Thai list in %s', async (_name, bytes) => {
  expect(await read(bytes)).toEqual([ACCOUNT]);
});

test('what Exchange exports', async () => {
  const text = `#TYPE Selected.Mailbox
"DisplayName","PrimarySmtpAddress","ProhibitSendReceiveQuota","CustomAttribute15","AccountDisabled","Database"
"ก, ""ข""","a@coj.go.th","3 GB (3,221,225,472 bytes)","key-1","False","DB01"
"","b@coj.go.th","Unlimited","","",""
`;
  expect(await read(utf8(text.replaceAll('\n', '\r\n')))).toMatchObject([
    {
      address: 'a@coj.go.th',
      displayName: 'ก, "ข"',
      quotaMegabytes: 3072,
      accountKey: 'key-1',
      isSuspended: false,
    },
    { address: 'b@coj.go.th', displayName: null, quotaMegabytes: null, accountKey: null, isSuspended: null },
  ]);
});

test('what Zimbra exports', async () => {
  const text = `mail,displayName,zimbraAccountStatus,zimbraMailQuota,zimbraLastLogonTimestamp
a@coj.go.th,ก,locked,3221225472,20261101010000Z
b@coj.go.th,ข,active,0,
`;
  expect(await read(utf8(text))).toMatchObject([
    { isSuspended: true, quotaMegabytes: 3072, lastSignInAt: '2026-11-01T01:00:00.000Z' },
    { isSuspended: false, quotaMegabytes: null, lastSignInAt: null },
  ]);
});

test.each<[string, string, object]>([
  ['no column of addresses', 'ชื่อ,หน่วยงาน\nก,ข\n', { line: 1, reason: 'no-addresses' }],
  ['nothing at all', '', { line: 1, reason: 'no-addresses' }],
  ['an address that is none', 'email\na@coj.go.th\n\nnobody\n', { line: 4, reason: 'address' }],
  ['a state that nobody knows', 'email,status\na@coj.go.th,???\n', { line: 2, reason: 'suspended' }],
  ['a size that is none', 'email,quota\na@coj.go.th,3 apples\n', { line: 2, reason: 'quota' }],
  ['a quote that never ends', 'email,name\na@coj.go.th,"ก\n', { reason: 'CSV_QUOTE_NOT_CLOSED' }],
])('%s is refused with its line', async (_name, text, data) => {
  const reading = async () => read(utf8(text));
  await expect(reading()).rejects.toMatchObject({ code: 'LIST_UNREADABLE', data });
});

test('a list is given up in the middle', async () => {
  const abort = new AbortController();
  const rows = openList(utf8(`email\n${'a@coj.go.th\n'.repeat(5000)}`)).rows(abort.signal);
  const reading = (async () => {
    for await (const row of rows) if (row.address !== '') abort.abort();
  })();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});

test.each([
  ['a key alone', 'key-1', 'key-1'],
  ['Exchange’s, with the mark of its order', 'key-1 create:EM6900012357:2', 'key-1'],
  ['Zimbra’s, with its prefix', 'court-mail-registry:key-1', 'key-1'],
  [
    'Zimbra’s, among other values',
    'kerberos5:a@COJ; court-mail-registry-order:create:EM6900012357:1; court-mail-registry:key-1',
    'key-1',
  ],
  ['one that begins with a minus', '-key', '-key'],
  ['one behind a spreadsheet’s apostrophe', "'-key", '-key'],
  ['another’s', 'HR 2231', 'HR 2231'],
  ['none', '', null],
])('the key of an account is known as the bulk files left it: %s', async (_, cell, accountKey) => {
  const [account] = await read(utf8(`address,account key\na@coj.go.th,"${cell}"\n`));
  expect(account?.accountKey).toBe(accountKey);
});
