import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulkFile } from '#main/connectors/bulk-file.ts';
import { zmprovLine } from '#main/connectors/bulk/zmprov-words.ts';
import { type Order, PLATFORM_ACTS } from '#main/connectors/connector.ts';
import { HOSTILE_ADDRESSES } from '#tests/helpers/hostile-addresses.ts';
import { HOSTILE_TEXTS, orderOfKind, REFUSED_TEXTS, SAMPLE_ORDER } from '#tests/helpers/bulk-orders.ts';
import { readZmprovFile, readZmprovLine } from '#tests/helpers/zmprov-reader.ts';

const { zimbra } = bulkFile.presets;
const FRAME = { number: 'BF69-0001', columns: [] };
const fileOf = (...orders: Order[]) => {
  const [file, script, ...others] = zimbra.render(orders, FRAME);
  expect(others).toEqual([]);
  expect([file?.ending, script?.ending]).toEqual(['.zmprov', '.sh']);
  return file?.content ?? '';
};
const MARK = ['getAccount', 'bf69-0001.17@batch.invalid'];
const READ_BACK = [
  'getAccount',
  'kulthida.wo@coj.go.th',
  'zimbraForeignPrincipal',
  'zimbraAccountStatus',
  'zimbraPasswordMustChange',
];
const PERSON = [
  ['displayName', 'กุลธิดา วงศ์สวัสดิ์'],
  ['givenName', 'Kulthida'],
  ['sn', 'Wongsawat'],
  ['company', 'ศาลจังหวัดเชียงใหม่'],
  ['title', 'นิติกรปฏิบัติการ'],
  ['telephoneNumber', '053112305'],
  ['zimbraMailQuota', '3221225472'],
].flat();
const ADDRESS = 'kulthida.wo@coj.go.th';
const KEY = 'court-mail-registry:k3y-0123456789abcdef';
const ORDER = 'court-mail-registry-order:create:EM6900012357:1';
const MUST_CHANGE = ['zimbraPasswordMustChange', 'TRUE'];
const MARKS = ['zimbraForeignPrincipal', KEY, 'zimbraForeignPrincipal', ORDER];
/** Only for an account that carries our key. */
const ours = (...command: string[]) => ['ifOurs', ADDRESS, KEY, '', ...command];
/** Only for one that, besides, was not made by this order. */
const older = (...command: string[]) => ['ifOurs', ADDRESS, KEY, ORDER, ...command];
const former = (...command: string[]) => ['ifOurs', 'kulthida.su@coj.go.th', KEY, '', ...command];

describe('the reader of these tests', () => {
  it.each([
    ['this is a test', ['this', 'is', 'a', 'test']],
    ["this is 'a nother' test", ['this', 'is', 'a nother', 'test']],
    ['this is\\ test', ['this', 'is test']],
    ["multi 'Roland\\nSchemers'", ['multi', 'Roland\nSchemers']],
    ['', []],
    ['backslash \\\\', ['backslash', '\\']],
    ['backslash \\f', ['backslash', 'f']],
    ['\'\' "" x', ['', '', 'x']],
    ["'a''b'", ['a', 'b']],
  ])('reads %j as zmprov does', (line, words) => {
    expect(readZmprovLine(line)).toEqual(words);
  });
});

describe('a zmprov command line', () => {
  it('is read back word by word, whatever the words hold', () => {
    const text = fc.string({
      maxLength: 20,
      unit: fc.oneof(
        fc.constantFrom(...Array.from('\'"\\ \n\r\t\0#;$`-ก็ntr\u2028')),
        fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
      ),
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (words) => {
        const line = zmprovLine('createAccount', ...words);
        expect(readZmprovFile(`${line}\n`)).toEqual([['createAccount', ...words]]);
      }),
    );
  });
});

describe('a zmprov command file', () => {
  it.each([
    [
      'create',
      [
        ['createAccount', ADDRESS, 'Kx7mPq4RtW9aHn', ...PERSON, ...MUST_CHANGE, ...MARKS],
        older('setPassword', ADDRESS, 'Kx7mPq4RtW9aHn'),
        older('modifyAccount', ADDRESS, ...PERSON, ...MUST_CHANGE),
      ],
    ],
    [
      'reset',
      [ours('setPassword', ADDRESS, 'Kx7mPq4RtW9aHn'), ours('modifyAccount', ADDRESS, ...MUST_CHANGE)],
    ],
    ['change', [ours('modifyAccount', ADDRESS, ...PERSON)]],
    ['suspend', [ours('modifyAccount', ADDRESS, 'zimbraAccountStatus', 'locked')]],
    ['restore', [ours('modifyAccount', ADDRESS, 'zimbraAccountStatus', 'active')]],
    ['delete', [ours('deleteAccount', ADDRESS)]],
    [
      'rename',
      [
        former('modifyAccount', 'kulthida.su@coj.go.th', ...PERSON),
        former('renameAccount', 'kulthida.su@coj.go.th', ADDRESS),
      ],
    ],
  ] as const)('%s: begun by its mark, ended by reading back', (kind, commands) => {
    expect(readZmprovFile(fileOf(orderOfKind(kind)))).toEqual([MARK, ...commands, READ_BACK]);
  });

  it('leaves out what a unit does not have, which would be taken away otherwise', () => {
    const file = fileOf(orderOfKind('change', { lastNameEn: '', phone: '' }));
    expect(file).not.toMatch(/ 'sn' | 'telephoneNumber' |modifyAccount.* ''/);
  });

  it.each(HOSTILE_TEXTS)('carries %s as plain text', (_, text) => {
    const texts = { displayName: text, position: text, unitNameTh: text, firstNameEn: text };
    for (const kind of PLATFORM_ACTS) {
      const order = orderOfKind(kind, texts);
      expect(zimbra.fault(order, FRAME)).toBeUndefined();
      const plain = readZmprovFile(fileOf(orderOfKind(kind)));
      const commands = readZmprovFile(fileOf(order));
      expect(commands.map((words) => words.length)).toEqual(plain.map((words) => words.length));
      expect(commands.map(([command]) => command)).toEqual(plain.map(([command]) => command));
      const names = commands.flatMap((words) => (words.includes('displayName') ? [words] : []));
      for (const words of names) expect(words[words.indexOf('displayName') + 1]).toBe(text);
    }
  });

  it.each(REFUSED_TEXTS)('refuses %s, and says where', (_, text, words) => {
    expect(zimbra.fault({ ...SAMPLE_ORDER, position: text }, FRAME)).toBe(`position: ${words}`);
  });

  it('refuses a value that is longer than its attribute', () => {
    const most = 'ก'.repeat(1024);
    expect(zimbra.fault({ ...SAMPLE_ORDER, unitNameTh: most }, FRAME)).toBeUndefined();
    expect(zimbra.fault({ ...SAMPLE_ORDER, unitNameTh: `${most}ก` }, FRAME)).toBe('unitNameTh: 1025 > 1024');
  });

  it.each(HOSTILE_ADDRESSES)('refuses an address with %s', (_, address) => {
    expect(zimbra.fault({ ...SAMPLE_ORDER, address }, FRAME)).toBe('address: ?');
    expect(zimbra.fault({ ...SAMPLE_ORDER, kind: 'rename', formerAddress: address }, FRAME)).toBe(
      'formerAddress: ?',
    );
  });
});
