import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BULK_PLACEHOLDERS } from '#shared/contract/settings.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { renderCsv } from '#main/connectors/bulk/csv.ts';
import type { BulkColumns } from '#main/connectors/bulk/preset.ts';
import { parseResult } from '#main/connectors/bulk/result-csv.ts';
import { bulkFile } from '#main/connectors/bulk-file.ts';
import type { PasswordOrder } from '#main/connectors/connector.ts';
import { HOSTILE_TEXTS, REFUSED_TEXTS } from '#tests/helpers/bulk-orders.ts';
import { HOSTILE_ADDRESSES } from '#tests/helpers/hostile-addresses.ts';

const ORDER: PasswordOrder = {
  operationId: 1,
  idempotencyKey: 'create:EM6900012357:1',
  accountKey: 'k3y',
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
const NUMBER = 'BF69-0001';
const COLUMNS: BulkColumns = [
  { header: 'address', template: '{address}' },
  { header: 'password', template: '{password}' },
  { header: 'name', template: '{firstNameTh}' },
  { header: 'position', template: '{position} / {unitTh}' },
];

const FORMULA_LIKE = /^[=+\-@\t\r\n＝＋－＠]/;
const read = (content: string) => parse(content, { bom: true });
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from('=+-@"\',;\t\r\n{}$&ก์')),
    fc.string({ maxLength: 1, minLength: 1 }),
  ),
});
const anyOrder = fc
  .record({ firstNameTh: anyText, position: anyText, unitNameTh: anyText, seed: fc.infiniteStream(fc.nat()) })
  .map(({ seed, ...texts }) => ({
    ...ORDER,
    ...texts,
    password: generatePassword((below) => (seed.next().value as number) % below),
  }));

describe('a bulk file', () => {
  it('is CSV for a spreadsheet: byte order mark, CRLF, headers, one row for each order', () => {
    expect(renderCsv(COLUMNS, [ORDER], NUMBER)).toBe(
      '\ufeffaddress,password,name,position\r\n' +
        'kulthida.wo@coj.go.th,Kx7mPq4RtW9aHn,กุลธิดา,นิติกรปฏิบัติการ / ศาลจังหวัดเชียงใหม่\r\n',
    );
  });

  it('fills every placeholder there is', () => {
    const columns = BULK_PLACEHOLDERS.map((name) => ({ header: name, template: `{${name}}` }));
    const [headers = [], row = []] = read(renderCsv(columns, [ORDER], NUMBER));
    const cells = Object.fromEntries(headers.map((header, place) => [header, row[place]]));
    expect(cells).toMatchObject({
      action: 'create',
      localPart: 'kulthida.wo',
      domain: 'coj.go.th',
      quotaMegabytes: '3072',
      batch: NUMBER,
    });
    const empty = headers.filter((_, place) => row[place] === '');
    expect(empty).toEqual(['formerAddress']);
  });

  it('reads back as what was written, whatever a name holds, and has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 5 }), (orders) => {
        const rows = read(renderCsv(COLUMNS, orders, NUMBER)).slice(1);
        expect(rows).toHaveLength(orders.length);
        for (const [place, order] of orders.entries()) {
          const { address, password, firstNameTh, position, unitNameTh } = order;
          const cells = [address, password, firstNameTh, `${position} / ${unitNameTh}`];
          expect(rows[place]).toEqual(cells.map((cell) => (FORMULA_LIKE.test(cell) ? `'${cell}` : cell)));
        }
        expect(rows.flat().filter((cell) => FORMULA_LIKE.test(cell))).toEqual([]);
      }),
    );
  });

  it.each(['=1+1', '+66', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＠x'])(
    'puts an apostrophe before %j',
    (position) => {
      const columns = [...COLUMNS, { header: 'title', template: '{position}' }];
      expect(read(renderCsv(columns, [{ ...ORDER, position }], NUMBER))[1]?.at(-1)).toBe(`'${position}`);
    },
  );

  it('writes the key of an account to the letter, also one that begins with a minus', () => {
    const accountKey = '-Ab3_xyz';
    const columns = [
      ...COLUMNS,
      { header: 'key', template: '{accountKey}' },
      // with anything behind it, it may be a formula again
      { header: 'both', template: '{accountKey}{position}' },
    ];
    const [, row] = read(renderCsv(columns, [{ ...ORDER, accountKey }], NUMBER));
    expect(row?.slice(-2)).toEqual([accountKey, `'${accountKey}${ORDER.position}`]);
  });

  it('is not written at all were an address or a password ever to begin like a formula', () => {
    expect(() => renderCsv(COLUMNS, [{ ...ORDER, password: '=Kx7mPq4RtW9a' }], NUMBER)).toThrow('formula');
  });

  const fault = (order: PasswordOrder) =>
    bulkFile.presets.csv.fault(order, { number: NUMBER, columns: COLUMNS });

  it.each(HOSTILE_TEXTS)('carries %s as plain text', (_, text) => {
    const order = { ...ORDER, firstNameTh: text };
    expect(fault(order)).toBeUndefined();
    const rows = read(renderCsv(COLUMNS, [order], NUMBER));
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[2]).toBe(FORMULA_LIKE.test(text) ? `'${text}` : text);
  });

  it.each(REFUSED_TEXTS)('refuses %s, and says where', (_, text, words) => {
    expect(fault({ ...ORDER, position: text })).toBe(`position: ${words}`);
  });

  it.each(HOSTILE_ADDRESSES)('refuses an address with %s', (_, address) => {
    expect(fault({ ...ORDER, address })).toBe('address: ?');
  });

  it('takes values to the letter: a name is no template', () => {
    const [, row] = read(renderCsv(COLUMNS, [{ ...ORDER, firstNameTh: "$& {password} $'" }], NUMBER));
    expect(row?.[2]).toBe("$& {password} $'");
  });
});

describe('a result file', () => {
  const ROW = {
    line: 2,
    operationId: null,
    address: 'a@coj.go.th',
    result: 'ok',
    message: 'made',
    batch: null,
  };

  it.each([
    ['comma', 'address,result,message\na@coj.go.th,ok,made'],
    ['semicolon, byte order mark, CRLF', '\ufeffaddress;result;message\r\na@coj.go.th;ok;made\r\n'],
    ['tab, other order, other columns', 'id\tmessage\tRESULT\tAddress\n7\tmade\tOK\tA@coj.go.th\n'],
    [
      'quotes and spaces',
      '"address" , result , message\n" a@coj.go.th ","ok"," made "\n'.replace('"address" ', '"address"'),
    ],
  ])('is read with %s', (_, content) => {
    expect(parseResult(content)).toEqual([ROW]);
  });

  it('may leave the message out, and blank lines in', () => {
    expect(parseResult('address,result\n\na@coj.go.th,error\n\n')).toEqual([
      { ...ROW, line: 3, result: 'error', message: '' },
    ]);
  });

  it('may tell the batch that each row answers', () => {
    expect(parseResult('address,BATCH,result\na@coj.go.th, BF69-0001 ,ok')).toMatchObject([
      { batch: 'bf69-0001' },
    ]);
  });

  it('is read or refused with a line, never half', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('address,result\n";\tok')) }),
        (content) => {
          try {
            for (const { result } of parseResult(content))
              expect(['ok', 'error', 'exists', 'missing', 'foreign']).toContain(result);
          } catch (error) {
            expect(error).toMatchObject({ code: 'BATCH_RESULT_UNREADABLE' });
          }
        },
      ),
    );
  });
});
