import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FINDING_ACTS,
  type Group,
  judge,
  type ListedAccount,
  type RegisteredAccount,
} from '#shared/domain/reconcile.ts';

const ours = (over: Partial<RegisteredAccount> = {}): RegisteredAccount => ({
  address: 'kulthida.w@coj.go.th',
  accountKey: 'key-1',
  state: 'active',
  displayName: 'กุลธิดา วงศ์สวัสดิ์',
  unitNameTh: 'ศาลอาญา',
  quotaMegabytes: 3072,
  isUnderWay: false,
  ...over,
});
const theirs = (over: Partial<ListedAccount> = {}): ListedAccount => ({
  address: 'kulthida.w@coj.go.th',
  accountKey: 'key-1',
  displayName: 'กุลธิดา วงศ์สวัสดิ์',
  unitNameTh: 'ศาลอาญา',
  isSuspended: false,
  quotaMegabytes: 3072,
  lastSignInAt: null,
  ...over,
});
const group = (account: RegisteredAccount | null, ...rows: ListedAccount[]): Group => ({
  account,
  rows,
  shared: [],
  others: [],
});

describe('what both sides say', () => {
  test.each<[string, Group, string, string[], string[]]>([
    ['agree', group(ours(), theirs()), 'agreed', [], []],
    [
      'agree where the platform keeps little',
      group(
        ours(),
        theirs({
          accountKey: null,
          displayName: null,
          unitNameTh: null,
          isSuspended: null,
          quotaMegabytes: null,
        }),
      ),
      'agreed',
      [],
      [],
    ],
    [
      'agree but for case and spaces',
      group(ours(), theirs({ address: 'Kulthida.W@coj.go.th', displayName: ' กุลธิดา  วงศ์สวัสดิ์' })),
      'agreed',
      [],
      [],
    ],
    ['missing', group(ours()), 'missing', ['create'], ['delete']],
    ['missing while it is closed', group(ours({ state: 'suspended' })), 'missing', [], ['delete']],
    ['a tombstone without an account', group(ours({ state: 'deleted' })), 'agreed', [], []],
    ['a tombstone with one', group(ours({ state: 'deleted' }), theirs()), 'lingering', ['delete'], []],
    ['a tombstone with two', group(ours({ state: 'deleted' }), theirs(), theirs()), 'lingering', [], []],
    [
      'a reservation that nobody is making',
      group(ours({ state: 'reserved' }), theirs()),
      'lingering',
      ['delete'],
      [],
    ],
    ['unknown', group(null, theirs()), 'unknown', [], []],
    ['two with one key', group(ours(), theirs(), theirs({ address: 'k2@coj.go.th' })), 'duplicate', [], []],
    ['two unknown under one address', group(null, theirs(), theirs()), 'duplicate', [], []],
    [
      'an address that another account has, too',
      { ...group(ours(), theirs()), shared: ['kulthida.w@coj.go.th'] },
      'duplicate',
      [],
      [],
    ],
    [
      'another mailbox of the same person',
      { ...group(ours(), theirs()), others: ['k2@coj.go.th'] },
      'duplicate',
      [],
      [],
    ],
    ['another name', group(ours(), theirs({ displayName: 'x' })), 'differing', ['change'], []],
    [
      'another unit and quota',
      group(ours(), theirs({ unitNameTh: 'x', quotaMegabytes: 1 })),
      'differing',
      ['change'],
      [],
    ],
    [
      'closed on the platform',
      group(ours(), theirs({ isSuspended: true })),
      'differing',
      ['restore'],
      ['suspend'],
    ],
    [
      'open on the platform',
      group(ours({ state: 'suspended' }), theirs()),
      'differing',
      ['suspend'],
      ['restore'],
    ],
    [
      'another address, name and state',
      group(ours(), theirs({ address: 'other@coj.go.th', displayName: 'x', isSuspended: true })),
      'differing',
      ['rename', 'change', 'restore'],
      [],
    ],
    ['another’s key', group(ours(), theirs({ accountKey: 'key-2', displayName: 'x' })), 'differing', [], []],
    [
      'anything while something is under way',
      group(ours({ isUnderWay: true }), theirs(), theirs()),
      'under-way',
      [],
      [],
    ],
  ])('%s', (_name, found, kind, acts, accept) => {
    expect(judge(found)).toMatchObject({ kind, acts, accept });
  });

  test('every difference tells both sides', () => {
    const { differences } = judge(group(ours(), theirs({ displayName: 'x', quotaMegabytes: 5 })));
    expect(differences).toEqual([
      { field: 'displayName', registry: 'กุลธิดา วงศ์สวัสดิ์', platform: 'x' },
      { field: 'quotaMegabytes', registry: 3072, platform: 5 },
    ]);
  });
});

const texts = fc.constantFrom(null, 'ก', 'ข', ' ก');
const accounts = fc.record({
  address: fc.constantFrom('a@x.th', 'b@x.th'),
  accountKey: fc.constantFrom('key-1', 'key-2'),
  state: fc.constantFrom('reserved', 'active', 'suspended', 'deleted'),
  displayName: texts,
  unitNameTh: texts,
  quotaMegabytes: fc.constantFrom(null, 1, 2),
  isUnderWay: fc.boolean(),
}) satisfies fc.Arbitrary<RegisteredAccount>;
const rows = fc.record({
  address: fc.constantFrom('a@x.th', 'A@x.th', 'b@x.th'),
  accountKey: fc.constantFrom(null, 'key-1', 'key-2'),
  displayName: texts,
  unitNameTh: texts,
  isSuspended: fc.constantFrom(null, true, false),
  quotaMegabytes: fc.constantFrom(null, 1, 2),
  lastSignInAt: fc.constant(null),
});
const groups = fc
  .record({
    account: fc.option(accounts),
    rows: fc.array(rows, { maxLength: 3 }),
    shared: fc.array(fc.constant('b@x.th'), { maxLength: 1 }),
    others: fc.array(fc.constant('c@x.th'), { maxLength: 1 }),
  })
  // a group is about somebody
  .filter((one) => one.account !== null || one.rows.length > 0);

test('a judgement never contradicts itself, whatever both sides say', () => {
  fc.assert(
    fc.property(groups, (one) => {
      const { kind, differences, acts, accept } = judge(one);
      const isExpected = one.account?.state === 'active' || one.account?.state === 'suspended';
      if (one.account?.isUnderWay) expect(kind).toBe('under-way');
      if (kind === 'missing') expect([one.rows.length, isExpected]).toEqual([0, true]);
      if (kind === 'lingering') expect([one.rows.length > 0, isExpected]).toEqual([true, false]);
      if (kind === 'unknown') expect(one.account).toBeNull();
      if (kind === 'differing') expect(one.rows).toHaveLength(1);
      expect(differences.length > 0).toBe(kind === 'differing');
      // what agrees or cannot be said proposes nothing, and acts keep their order
      if (['agreed', 'under-way', 'unknown', 'duplicate'].includes(kind))
        expect([acts, accept]).toEqual([[], []]);
      expect(acts).toEqual(FINDING_ACTS.filter((act) => acts.includes(act)));
      expect(judge(one)).toEqual(judge(structuredClone(one)));
    }),
    { numRuns: 2000 },
  );
});

test('where the platform does what is proposed, both sides agree', () => {
  fc.assert(
    fc.property(accounts, rows, (account, row) => {
      const { kind, acts } = judge({ account, rows: [row], shared: [], others: [] });
      fc.pre(kind === 'differing' && acts.length > 0);
      const mended: ListedAccount = {
        ...row,
        ...(acts.includes('rename') && { address: account.address }),
        ...(acts.includes('change') && {
          displayName: account.displayName,
          unitNameTh: account.unitNameTh,
          quotaMegabytes: account.quotaMegabytes,
        }),
        ...(acts.includes('suspend') && { isSuspended: true }),
        ...(acts.includes('restore') && { isSuspended: false }),
      };
      expect(judge({ account, rows: [mended], shared: [], others: [] }).kind).toBe('agreed');
    }),
  );
});
