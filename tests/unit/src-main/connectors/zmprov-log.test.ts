import { describe, expect, it } from 'vitest';
import { readResult } from '#main/connectors/bulk/read-result.ts';
import type { AskedRow } from '#main/connectors/bulk/result.ts';
import type { PlatformAct } from '#main/connectors/connector.ts';

const A = 'a@coj.go.th';
const asked = (kind: PlatformAct, more: Partial<AskedRow> = {}): AskedRow => ({
  operationId: 1,
  kind,
  address: A,
  formerAddress: kind === 'rename' ? 'old@coj.go.th' : null,
  accountKey: 'key1',
  idempotencyKey: 'create:EM6900012357:1',
  ...more,
});
const mark = (id = 1, batch = 'bf69-0001') =>
  `prov> ERROR: account.NO_SUCH_ACCOUNT (no such account: ${batch}.${id}@batch.invalid)`;
/** What the script saw of the account before it acted. */
const seen = (owner: string, id = 1) =>
  `prov> ERROR: account.NO_SUCH_ACCOUNT (no such account: bf69-0001.${id}.${owner}@batch.invalid)`;
const gone = (address = A) => `prov> ERROR: account.NO_SUCH_ACCOUNT (no such account: ${address})`;
const EXISTS = `prov> ERROR: account.ACCOUNT_EXISTS (email address already exists: ${A}, at DN: uid=a,ou=people,dc=coj,dc=go,dc=th)`;
const REFUSED = 'prov> ERROR: account.INVALID_PASSWORD (invalid password: too short)';
const there = (values: Record<string, string | string[]>, address = A) => [
  `prov> # name ${address}`,
  ...Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`)),
  '',
];
const OURS = {
  zimbraAccountStatus: 'active',
  zimbraForeignPrincipal: 'court-mail-registry:key1',
  zimbraPasswordMustChange: 'TRUE',
};
const OTHERS = { ...OURS, zimbraForeignPrincipal: 'court-mail-registry:key2' };
const MARKED = {
  ...OURS,
  zimbraForeignPrincipal: ['court-mail-registry:key1', 'court-mail-registry-order:create:EM6900012357:1'],
};
const NOBODYS = { zimbraAccountStatus: 'active' };
const UUID = 'prov> 2f3a1c9e-0000-4000-8000-1234567890ab';
const read = (rows: AskedRow[], ...lines: (string | string[])[]) =>
  readResult(`${lines.flat().join('\n')}\nprov> \n`, rows).map(({ operationId, result, message }) => [
    operationId,
    result,
    message,
  ]);

describe('the output of zmprov', () => {
  it.each<[string, PlatformAct, (string | string[])[], string, string]>([
    ['an account was made', 'create', [UUID, there(OURS)], 'ok', ''],
    ['it had been made at an earlier run', 'create', [EXISTS, seen('ours'), there(MARKED)], 'ok', ''],
    [
      'an earlier order made it, and the script gave it the password of this one',
      'create',
      [EXISTS, seen('ours'), there(OURS)],
      'ok',
      '',
    ],
    [
      'somebody has closed it since: its password would let nobody in',
      'create',
      [EXISTS, seen('ours'), there({ ...MARKED, zimbraAccountStatus: 'locked' })],
      'differs',
      'zimbraAccountStatus: locked',
    ],
    [
      'an earlier order made it, and its password was not set',
      'create',
      [EXISTS, there(OURS)],
      'differs',
      `account.ACCOUNT_EXISTS: email address already exists: ${A}, at DN: uid=a,ou=people,dc=coj,dc=go,dc=th`,
    ],
    [
      'an earlier order made it, and the password of this one was refused',
      'create',
      [EXISTS, seen('ours'), REFUSED, there(OURS)],
      'error',
      'account.INVALID_PASSWORD: invalid password: too short',
    ],
    [
      'the address is somebody else’s',
      'create',
      [EXISTS, there(OTHERS)],
      'exists',
      `account.ACCOUNT_EXISTS: email address already exists: ${A}, at DN: uid=a,ou=people,dc=coj,dc=go,dc=th`,
    ],
    [
      'the address is of an account that nobody registered',
      'create',
      [EXISTS, there(NOBODYS)],
      'exists',
      `account.ACCOUNT_EXISTS: email address already exists: ${A}, at DN: uid=a,ou=people,dc=coj,dc=go,dc=th`,
    ],
    [
      'the password was refused',
      'create',
      [REFUSED, gone()],
      'error',
      'account.INVALID_PASSWORD: invalid password: too short',
    ],
    [
      'it says yes, and the account is not there',
      'create',
      [UUID, gone()],
      'error',
      `account.NO_SUCH_ACCOUNT: no such account: ${A}`,
    ],
    ['it says yes, and the account is not ours', 'create', [UUID, there(NOBODYS)], 'unknown', ''],
    ['the log is cut off', 'create', [UUID], 'unknown', ''],
    ['a password was set', 'reset', [seen('ours'), 'prov> ', there(OURS)], 'ok', ''],
    [
      'a password was refused',
      'reset',
      [seen('ours'), REFUSED, there(OURS)],
      'error',
      'account.INVALID_PASSWORD: invalid password: too short',
    ],
    [
      'a password need not be changed',
      'reset',
      [seen('ours'), there({ ...OURS, zimbraPasswordMustChange: 'FALSE' })],
      'differs',
      'zimbraPasswordMustChange: FALSE',
    ],
    [
      'the account of a password is another’s or nobody’s',
      'reset',
      [seen('foreign'), there(NOBODYS)],
      'foreign',
      `zimbraForeignPrincipal of ${A} is not ours`,
    ],
    [
      'the account became another’s between the look and the act',
      'reset',
      [seen('ours'), there(OTHERS)],
      'foreign',
      `zimbraForeignPrincipal of ${A} is not ours`,
    ],
    [
      'there is no account to set one',
      'reset',
      [seen('missing'), gone()],
      'missing',
      `account.NO_SUCH_ACCOUNT: no such account: ${A}`,
    ],
    ['nobody could be asked whose it is', 'reset', [seen('unknown'), there(OURS)], 'unknown', ''],
    [
      'the file was given to zmprov without its script, which does nothing',
      'change',
      ["Unknown command. Type: 'help commands' for a list", there(OURS)],
      'unknown',
      '',
    ],
    ['names were written', 'change', [seen('ours'), there(OURS)], 'ok', ''],
    [
      'an account was suspended',
      'suspend',
      [seen('ours'), there({ ...OURS, zimbraAccountStatus: 'locked' })],
      'ok',
      '',
    ],
    [
      'it says yes, and does not suspend',
      'suspend',
      [seen('ours'), there(OURS)],
      'differs',
      'zimbraAccountStatus: active',
    ],
    ['an account was opened again', 'restore', [seen('ours'), there(OURS)], 'ok', ''],
    ['an account was deleted', 'delete', [seen('ours'), 'prov> ', gone()], 'ok', ''],
    ['it had been deleted before', 'delete', [seen('missing'), gone()], 'ok', ''],
    ['it says yes, and does not delete', 'delete', [seen('ours'), there(OURS)], 'differs', `# name ${A}`],
    [
      'an account that is not ours was to be deleted',
      'delete',
      [seen('foreign'), there(OTHERS)],
      'foreign',
      `zimbraForeignPrincipal of ${A} is not ours`,
    ],
    ['an account was renamed', 'rename', [seen('ours'), there(OURS)], 'ok', ''],
    ['it had been renamed before', 'rename', [seen('missing'), there(OURS)], 'ok', ''],
    [
      'an account that is not ours was to be renamed',
      'rename',
      [seen('foreign'), gone()],
      'foreign',
      'zimbraForeignPrincipal of old@coj.go.th is not ours',
    ],
    [
      'the new address is somebody else’s',
      'rename',
      [seen('ours'), EXISTS, there(OTHERS)],
      'exists',
      `account.ACCOUNT_EXISTS: email address already exists: ${A}, at DN: uid=a,ou=people,dc=coj,dc=go,dc=th`,
    ],
    ['there is none to rename', 'rename', [seen('missing'), gone()], 'missing', 'old@coj.go.th'],
  ])('%s', (_, kind, lines, result, message) => {
    expect(read([asked(kind)], mark(), ...lines)).toEqual([[1, result, message]]);
  });

  it('gives an error without an address to the row in whose part it stands, never to the next', () => {
    const down =
      'prov> ERROR: zclient.IO_ERROR (invoke Connection refused, server: localhost) (cause: java.net.ConnectException)';
    const rows = [asked('create'), asked('create', { operationId: 2, address: 'b@coj.go.th' })];
    expect(read(rows, down, down, down, mark(2), UUID, there(OURS, 'b@coj.go.th'))).toEqual([
      ...[1, 2, 3].map(() => [null, 'unknown', expect.stringMatching(/^zclient.IO_ERROR/) as string]),
      [2, 'ok', ''],
    ]);
  });

  it('is read with Windows line ends and a byte order mark, too', () => {
    const content = `\ufeff${[mark(), UUID, ...there(OURS)].join('\r\n')}\r\n`;
    expect(readResult(content, [asked('create')])).toMatchObject([
      { line: 1, result: 'ok', batch: 'bf69-0001', address: A },
    ]);
  });

  it('tells the batch, and rows that are not asked for stay unknown', () => {
    const content = [mark(9, 'BF69-0002'), UUID, ...there(OURS)].join('\n');
    expect(readResult(content, [asked('create')])).toMatchObject([
      { operationId: 9, result: 'unknown', batch: 'bf69-0002', address: A },
    ]);
  });

  it('without marks, from other commands, settles only what an error says of exactly one address', () => {
    const two = 'ERROR: account.ACCOUNT_EXISTS (email address already exists: a@coj.go.th b@coj.go.th)';
    const rows = [asked('create')];
    expect(read(rows, EXISTS)).toMatchObject([
      [1, 'exists', expect.stringContaining('ACCOUNT_EXISTS') as string],
    ]);
    expect(read(rows, two)).toMatchObject([[null, 'unknown', expect.anything() as string]]);
    expect(read(rows, UUID)).toEqual([]);
    expect(read(rows, "Unknown command. Type: 'help commands' for a list")).toEqual([]);
  });
});
