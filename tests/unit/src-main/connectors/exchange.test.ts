import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulkFile } from '#main/connectors/bulk-file.ts';
import { EXCHANGE_COLUMNS } from '#main/connectors/bulk/exchange.ts';
import { type Order, PLATFORM_ACTS } from '#main/connectors/connector.ts';
import { HOSTILE_ADDRESSES } from '#tests/helpers/hostile-addresses.ts';
import { powershellTokens } from '#tests/helpers/powershell-tokens.ts';
import { HOSTILE_TEXTS, orderOfKind, REFUSED_TEXTS, SAMPLE_ORDER } from '#tests/helpers/bulk-orders.ts';

const { exchange } = bulkFile.presets;
const FRAME = { number: 'BF69-0001', columns: [] };
const filesOf = (...orders: Order[]) => {
  const [csv, script, ...others] = exchange.render(orders, FRAME);
  expect([csv?.ending, script?.ending, others]).toEqual(['.csv', '.ps1', []]);
  return { csv: csv?.content ?? '', script: script?.content ?? '' };
};
const { script: SCRIPT } = filesOf(SAMPLE_ORDER);
/** What the script makes of a row: every cell without the apostrophe before it. */
const rowsOf = (csv: string) =>
  parse<Record<string, string>>(csv, { bom: true, columns: true }).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, /^'([\s\S]*)$/.exec(cell)?.[1]])),
  );
const BLANK = { formerAddress: '', password: '' };
const ROW = {
  batch: 'BF69-0001',
  address: 'kulthida.wo@coj.go.th',
  alias: 'kulthida.wo',
  accountKey: 'k3y-0123456789abcdef',
  order: 'create:EM6900012357:1',
  displayName: 'กุลธิดา วงศ์สวัสดิ์',
  firstName: 'Kulthida',
  lastName: 'Wongsawat',
  unit: 'ศาลจังหวัดเชียงใหม่',
  position: 'นิติกรปฏิบัติการ',
  phone: '053112305',
  // 3 GB: warned at 9/10, no sending from 95/100; 25 MB grow by base64 and line ends to 34.3, and 1 for the rest
  issueWarningQuota: '2899102924',
  prohibitSendQuota: '3060164198',
  prohibitSendReceiveQuota: '3221225472',
  maxMessageSize: String(36 * 1024 * 1024),
};

describe('the CSV of an Exchange batch', () => {
  it.each(PLATFORM_ACTS)('%s: one row with all that the script needs', (action) => {
    const former = action === 'rename' ? { formerAddress: 'kulthida.su@coj.go.th' } : {};
    const secret = action === 'create' || action === 'reset' ? { password: 'Kx7mPq4RtW9aHn' } : {};
    const [row, ...others] = rowsOf(filesOf(orderOfKind(action)).csv);
    expect(others).toEqual([]);
    expect(row).toEqual({ ...ROW, ...BLANK, action, ...former, ...secret });
  });

  it('reads back as what was written, and no cell of it is a formula to a spreadsheet', () => {
    const text = fc.string({
      maxLength: 20,
      unit: fc.oneof(
        fc.constantFrom(...Array.from('"\',;=+-@\\$`ก์#&')),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ displayName: text, unitNameTh: text, position: text }), { maxLength: 4 }),
        (people) => {
          const { csv, script } = filesOf(...people.map((person) => ({ ...SAMPLE_ORDER, ...person })));
          expect(script).toBe(SCRIPT);
          const rows = rowsOf(csv).map(({ displayName, unit, position }) => ({
            displayName,
            unitNameTh: unit,
            position,
          }));
          expect(rows).toEqual(people);
          const cells = parse(csv, { bom: true, from_line: 2 }).flat();
          expect(cells.every((cell) => cell.startsWith("'"))).toBe(true);
        },
      ),
    );
  });

  it.each(HOSTILE_TEXTS)('carries %s as plain text, and the script stays the same', (_, text) => {
    const order = { ...SAMPLE_ORDER, displayName: text, position: text, unitNameTh: text, lastNameEn: text };
    expect(exchange.fault(order, FRAME)).toBeUndefined();
    const { csv, script } = filesOf(order);
    expect(rowsOf(csv)).toMatchObject([{ displayName: text, position: text, unit: text, lastName: text }]);
    expect(script).toBe(SCRIPT);
  });

  it.each(REFUSED_TEXTS)('refuses %s, and says where', (_, text, words) => {
    expect(exchange.fault({ ...SAMPLE_ORDER, unitNameTh: text }, FRAME)).toBe(`unitNameTh: ${words}`);
  });

  it.each(HOSTILE_ADDRESSES)('refuses an address with %s', (_, address) => {
    expect(exchange.fault({ ...SAMPLE_ORDER, address }, FRAME)).toBe('address: ?');
  });

  it('refuses what Active Directory has no room for', () => {
    expect(exchange.fault({ ...SAMPLE_ORDER, lastNameEn: 'x'.repeat(64) }, FRAME)).toBeUndefined();
    expect(exchange.fault({ ...SAMPLE_ORDER, lastNameEn: 'x'.repeat(65) }, FRAME)).toBe(
      'lastNameEn: 65 > 64',
    );
  });
});

describe('the Exchange script', () => {
  const tokens = powershellTokens(SCRIPT);
  const codeOnly = tokens
    .map(({ kind, value }) => (kind === 'code' ? value : kind === 'text' ? "''" : ''))
    .join('');

  it('is ASCII, closes every text and bracket, and expands nothing', () => {
    expect(SCRIPT).toMatch(/^[\n\x20-\x7e]*$/);
    const open: string[] = [];
    const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
    for (const character of codeOnly) {
      if ('([{'.includes(character)) open.push(character);
      else if (character in pairs) expect(open.pop()).toBe(pairs[character]);
    }
    expect(open).toEqual([]);
  });

  it('runs no text', () => {
    expect(codeOnly).not.toMatch(
      /Invoke-Expression|\biex\b|\[scriptblock\]|\bAdd-Type\b|&\s*\$|\s-Command\b|\s-Filter\b/i,
    );
  });

  it('knows every column of its CSV, and no other', () => {
    const used = [...codeOnly.matchAll(/\$(?:[Rr]ow|cells)\.([A-Za-z]+)/g)].map((match) => match[1]);
    expect(new Set(used)).toEqual(new Set(EXCHANGE_COLUMNS));
  });

  it('knows every act', () => {
    const texts = new Set(tokens.flatMap(({ kind, value }) => (kind === 'text' ? [value] : [])));
    for (const act of PLATFORM_ACTS) expect(texts).toContain(act);
  });

  /** What stands in one function, from its name to the next one's. */
  const bodyOf = (name: string) => {
    const [, after = ''] = SCRIPT.split(`\nfunction ${name}(`);
    expect(after).not.toBe('');
    return after.split('\nfunction ')[0] ?? '';
  };
  const ACTING = /\b(?:Set|Remove|Enable|Disable|New)-(?:Mailbox|User|AD\w+|Person|Mark|FirstPassword)\b/;

  it.each(['Edit-Account', 'Rename-Account'])(
    'exploit: %s touches a mailbox that carries no key, or another’s, before anybody looks whose it is',
    (name) => {
      const body = bodyOf(name);
      const refusal = body.indexOf('if (-not (Test-Ours $mailbox $Row)) { return New-Foreign $mailbox }');
      expect(refusal).toBeGreaterThan(0);
      expect(body.slice(0, refusal)).not.toMatch(ACTING);
      expect(body.slice(refusal)).toMatch(ACTING);
    },
  );

  it('holds a mailbox for ours only with our whole key before the first space, in its own case', () => {
    expect(bodyOf('Test-Ours')).toContain('@(Get-Mark $Found)[0] -ceq $Row.accountKey');
    expect(bodyOf('Get-Mark')).toContain('([string]$Found.CustomAttribute15).Split([char]32)');
  });

  it('exploit: a creation ordered again for an account that is half made is told to be done with a password never set', () => {
    const [early = '', made = ''] = bodyOf('Add-Account').split('$wanted = ');
    // done is what this very order made; an earlier order's account gets this one's password, and its mark only then
    const steps = ['Test-Ours $found', 'if (Test-Done $mailbox $Row)', 'Set-FirstPassword', 'Set-Mark'];
    const places = steps.map((step) => early.indexOf(step));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(made.indexOf('New-Mailbox')).toBeLessThan(made.indexOf('Set-Mark'));
    expect(bodyOf('Set-Mark')).toContain("($Row.accountKey + ' ' + $Row.order)");
  });

  it('makes every act stop at its first error, so that no row is ok by accident', () => {
    const acting =
      codeOnly.match(
        /(?:New|Set|Remove)-(?:Mailbox|User|ADUser)\b[^\n]*|(?:Enable|Disable)-AD[^\n]*|Set-ADAccount[^\n]*/g,
      ) ?? [];
    expect(acting.length).toBeGreaterThan(8);
    // the splatted places carry ErrorAction = Stop themselves
    for (const call of acting)
      if (!call.startsWith('New-Mailbox -Error'))
        expect(call).toMatch(/@place|@entry|-ErrorAction Stop|-ErrorAction SilentlyContinue/);
  });
});

describe('the reader of these tests', () => {
  it('tells texts, comments and code apart, and refuses what expands', () => {
    expect(powershellTokens("Set-X 'it''s' # why\n")).toEqual([
      { kind: 'code', value: 'Set-X ' },
      { kind: 'text', value: "it''s" },
      { kind: 'code', value: ' ' },
      { kind: 'comment', value: '# why' },
      { kind: 'code', value: '\n' },
    ]);
    expect(powershellTokens('Set-X ‘a’')[1]).toEqual({ kind: 'text', value: 'a' });
    for (const script of ['"$x"', '“$x”', 'a `n', "Set-X 'open"])
      expect(() => powershellTokens(script)).toThrow(/at \d+/);
  });
});
