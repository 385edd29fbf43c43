import type { Order, PasswordOrder, PlatformAct } from '#main/connectors/connector.ts';

/** An order to make a mailbox. */
export const SAMPLE_ORDER: PasswordOrder = {
  operationId: 17,
  idempotencyKey: 'create:EM6900012357:1',
  accountKey: 'k3y-0123456789abcdef',
  kind: 'create',
  mailboxKind: 'personal',
  address: 'kulthida.wo@coj.go.th',
  password: 'Kx7mPq4RtW9aHn',
  firstNameTh: 'กุลธิดา',
  lastNameTh: 'วงศ์สวัสดิ์',
  firstNameEn: 'Kulthida',
  lastNameEn: 'Wongsawat',
  displayName: 'กุลธิดา วงศ์สวัสดิ์',
  unitNameTh: 'ศาลจังหวัดเชียงใหม่',
  position: 'นิติกรปฏิบัติการ',
  phone: '053112305',
  quotaMegabytes: 3072,
  attachmentMegabytes: 25,
};

/** The same about an account that is there. */
export function orderOfKind(kind: PlatformAct, changes: Partial<PasswordOrder> = {}): Order {
  const { password, ...account } = { ...SAMPLE_ORDER, ...changes };
  if (kind === 'create' || kind === 'reset') return { ...account, kind, password };
  if (kind === 'rename') return { ...account, kind, formerAddress: 'kulthida.su@coj.go.th' };
  return { ...account, kind };
}

/** Texts that mean something to some program on the way, each with the name of its trick. */
export const HOSTILE_TEXTS: readonly (readonly [trick: string, text: string])[] = [
  ['single quotes', "O'Neil '' x' 'y"],
  ['double quotes', '"quoted" ""'],
  ['backslashes', 'a\\b\\\\ \\n \\'],
  ['a substitution', '$(rm -rf /) ${HOME} $env:PATH $x'],
  ['backticks', '`whoami` `n `$x'],
  ['a second command', 'x; deleteAccount a@b & calc | more'],
  ['a comment', '# all of this'],
  ['a leading dash', '-Force --all'],
  ['a leading plus, like an attribute to add', '+zimbraIsAdminAccount TRUE'],
  ['a formula', '=HYPERLINK("http://x";"y")'],
  ['a full-width formula', '＝1+1'],
  ['an apostrophe before a formula', "'=1+1"],
  ['smart quotes, which PowerShell takes for quotes', '‘a’ ‚b‛ “c” „d”'],
  ['Thai with combining marks', 'ก็ น้ำ ปู่ เปี๊ยก'],
  ['letters beyond the first plane', '𠮷😀'],
  ['an LDAP filter', '*)(uid=*))(|(uid=*'],
  ['a zmprov prompt', 'prov> deleteAccount a@b'],
  ['a delimiter of CSV', 'a,b;c\td'.replace('\t', ' ')],
  ['the end of a script comment', '#> @" \'@'],
];

/** Texts that no name, unit or position holds: refused before anything is written, with the words to say so. */
export const REFUSED_TEXTS: readonly (readonly [trick: string, text: string, words: string])[] = [
  ['a line feed', 'a\nb', 'U+000A'],
  ['a carriage return', 'a\rb', 'U+000D'],
  ['a tab', 'a\tb', 'U+0009'],
  ['NUL', 'a\0b', 'U+0000'],
  ['an escape sequence of a terminal', '\u001b[2J', 'U+001B'],
  ['a next-line character', 'a\u0085b', 'U+0085'],
  ['a line separator', 'a\u2028b', 'U+2028'],
  ['a paragraph separator', 'a\u2029b', 'U+2029'],
  ['half a surrogate pair', 'a\ud83d', 'U+D83D'],
  ['a header of a message', 'a\r\nBcc: x@y', 'U+000D'],
];
