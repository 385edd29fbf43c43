import { expect, test } from 'vitest';
import { openReconcileOffice } from '#tests/helpers/reconcile-office.ts';

const NAME = 'กุลธิดา วงศ์สวัสดิ์';
const HEADER = 'email,display name,department,suspended,quota\n';

/** A row as the platform would have it, where nobody has touched it. */
async function openRows() {
  const post = await openReconcileOffice();
  const [a, b, c, d] = [await post.made(1), await post.made(2), await post.made(3), await post.made(4)];
  const { db } = post.office.context;
  const { asked } = await db
    .selectFrom('operation')
    .select('asked')
    .where('kind', '=', 'create')
    .limit(1)
    .executeTakeFirstOrThrow();
  const facts = JSON.parse(asked) as { displayName: string; unitNameTh: string };
  const row = (address: string, change: { name?: string; suspended?: string } = {}) =>
    [address, change.name ?? facts.displayName, facts.unitNameTh, change.suspended ?? 'false', '3 GB'].join();
  return { ...post, a, b, c, d, row, db };
}

test('a list that agrees leads to nothing', async () => {
  const { a, b, c, d, row, compared, found } = await openRows();
  const run = await compared(HEADER + [a, b, c, d].map(({ address }) => row(address)).join('\n'));
  expect(run).toMatchObject({ state: 'done', counts: { accounts: 4, listed: 4, agreed: 4 } });
  expect(await found(run)).toEqual([]);
});

test('what was removed, changed, added and doubled is found, exactly, and nothing is ordered', async () => {
  const { a, b, c, row, compared, found, operations, office } = await openRows();
  await office.idle();
  const before = await operations();
  const rows = [
    row(b.address, { name: 'x', suspended: 'true' }),
    row(c.address),
    row(c.address.toUpperCase()),
    row('scanner@coj.go.th'),
  ];
  const run = await compared(HEADER + rows.join('\n'));
  const findings = await found(run);
  expect(findings.map(({ kind, address }) => [kind, address])).toEqual([
    ['differing', b.address],
    ['duplicate', c.address],
    ['missing', a.address],
    ['missing', 'person.e@coj.go.th'],
    ['unknown', 'scanner@coj.go.th'],
  ]);
  expect(run.counts).toMatchObject({ accounts: 4, listed: 4, agreed: 0, missing: 2, duplicate: 1 });
  expect(findings[0]).toMatchObject({
    differences: [
      { field: 'displayName', platform: 'x' },
      { field: 'isSuspended', registry: false, platform: true },
    ],
    acts: ['change', 'restore'],
    requestCode: b.code,
  });
  // a run looks, and does nothing
  await office.idle();
  expect(await operations()).toEqual(before);
});

test('what is being done, or was done after the list was taken, is no fault', async () => {
  const { a, b, c, d, row, compared, office, made } = await openRows();
  const takenAt = office.context.now();
  const later = await made(5);
  const listed = HEADER + [a, b, c, d].map(({ address }) => row(address)).join('\n');
  expect(await compared(listed, takenAt)).toMatchObject({ counts: { agreed: 4, underWay: 1, missing: 0 } });
  expect(await compared(listed)).toMatchObject({ counts: { agreed: 4, underWay: 0, missing: 1 } });
  expect(later.address).toContain('person.f');
});

test('an officer has an account made again; a second time there is nothing to be done', async () => {
  const { a, b, c, d, row, compared, found, operator, operations } = await openRows();
  const run = await compared(HEADER + [b, c, d].map(({ address }) => row(address)).join('\n'));
  const [missing] = await found(run);
  const order = { id: missing?.id ?? 0, follows: 'platform' as const, reason: 'ลบผิดที่ระบบจดหมาย' };
  expect(await operator.reconcile.carryOut(order)).toMatchObject({
    state: 'ordered',
    settledBy: 'operator:tester',
  });
  expect((await operations()).at(-1)).toMatchObject({ kind: 'create', connector: 'manual-task' });
  const { timeline } = await operator.requests.show({ code: a.code });
  expect(timeline.at(-1)).toMatchObject({ event: 'create-ordered', note: order.reason });
  await expect(operator.reconcile.carryOut(order)).rejects.toMatchObject({ code: 'FINDING_SETTLED' });
  // until it has ended, a new comparison says nothing of it
  const again = await compared(HEADER + [b, c, d].map(({ address }) => row(address)).join('\n'));
  expect(again.counts).toMatchObject({ underWay: 1, missing: 0 });
});

test('what no longer holds is said and not carried out', async () => {
  const { a, b, c, d, row, compared, found, operator, operations } = await openRows();
  const first = await compared(HEADER + [b, c, d].map(({ address }) => row(address)).join('\n'));
  const second = await compared(HEADER + [b, c, d].map(({ address }) => row(address)).join('\n'));
  const [old] = await found(first);
  const [young] = await found(second);
  const order = { follows: 'registry' as const, reason: 'ลาออกแล้ว' };
  expect(await operator.reconcile.carryOut({ id: old?.id ?? 0, ...order })).toMatchObject({
    state: 'ordered',
  });
  expect((await operations()).at(-1)).toMatchObject({ kind: 'delete', state: 'pending' });
  const ordered = (await operations()).length;
  expect(await operator.reconcile.carryOut({ id: young?.id ?? 0, ...order })).toMatchObject({
    state: 'gone',
    address: a.address,
  });
  expect(await operations()).toHaveLength(ordered);
});

test('what is set aside stays aside while it is the same, and comes back when somebody says so', async () => {
  const { a, b, c, d, row, compared, found, operator } = await openRows();
  const listed = (name: string) =>
    HEADER +
    [row(a.address), row(b.address), row(c.address), row(d.address, { name }), row('scan@coj.go.th')].join(
      '\n',
    );
  const [differing, unknown] = await found(await compared(listed('x')));
  for (const finding of [differing, unknown])
    await operator.reconcile.setAside({ id: finding?.id ?? 0, reason: 'บัญชีของระบบ' });
  const second = await compared(listed('x'));
  expect(second.counts).toMatchObject({ aside: 2 });
  expect(await found(second)).toEqual([]);
  const [aside] = await found(second, 'aside');
  expect(aside).toMatchObject({ reason: 'บัญชีของระบบ', settledBy: 'operator:tester' });
  // another difference is another finding
  expect(await found(await compared(listed('y')))).toMatchObject([{ kind: 'differing' }]);
  await operator.reconcile.bringBack({ id: aside?.id ?? 0 });
  expect(await found(second)).toHaveLength(1);
  const [open] = await found(await compared(listed('x')));
  expect(open).toMatchObject({ kind: 'differing', address: d.address });
});

test('an empty list, and one that breaks off, find nothing', async () => {
  const { a, row, compared, found } = await openRows();
  expect(await compared(HEADER)).toMatchObject({ state: 'failed', errorCode: 'LIST_EMPTY', counts: null });
  const broken = await compared(`${HEADER}${row(a.address)}\nnobody`);
  expect(broken).toMatchObject({ state: 'failed', errorCode: 'LIST_UNREADABLE', errorWords: '3: address' });
  expect(await found(broken)).toEqual([]);
});

test('findings of the newest 24 runs are kept, of older ones the numbers', async () => {
  const { compared, found, operator } = await openReconcileOffice();
  const first = await compared('email\nscan@coj.go.th');
  expect(await found(first)).toHaveLength(1);
  for (let run = 0; run < 24; run += 1) await compared('email\nscan@coj.go.th');
  const { runs, open } = await operator.reconcile.runs({ limit: 100 });
  expect(runs.filter(({ hasFindings }) => hasFindings)).toHaveLength(24);
  expect(runs.at(-1)).toMatchObject({ id: first.id, hasFindings: false, counts: { unknown: 1 } });
  expect([open, await found(first)]).toEqual([1, []]);
});

test('one at a time; a run that is cancelled keeps nothing', async () => {
  const { operator, office, found } = await openReconcileOffice();
  const bytes = new Blob([`email\n${Array.from({ length: 5000 }, (_, i) => `a${i}@x.th`).join('\n')}`]);
  const file = { name: 'list.csv', takenAt: office.context.now(), bytes };
  const run = await operator.reconcile.start({ file });
  await expect(operator.reconcile.start({ file })).rejects.toMatchObject({ code: 'RECONCILE_RUNNING' });
  expect((await operator.reconcile.runs({ limit: 1 })).progress).not.toBeNull();
  expect(await operator.reconcile.cancel({ runId: run.id })).toMatchObject({ state: 'cancelled' });
  expect(await found(run)).toEqual([]);
  const left = await office.context.db.selectFrom('platform_account').selectAll().execute();
  expect(left).toEqual([]);
  await operator.reconcile.start({ file: { ...file, bytes: new Blob(['email\na@x.th']) } });
});

test('a name is only a name: the holder is told by the registry', async () => {
  const { a, row, compared, found } = await openRows();
  const run = await compared(HEADER + row(a.address, { name: '=cmd|x' }));
  const differing = (await found(run)).find(({ kind }) => kind === 'differing');
  expect(differing?.holderName).toContain(NAME.split(' ')[0]);
  expect(differing?.differences[0]?.platform).toBe('=cmd|x');
});

test('a text that the platform tells of others and not of one was emptied there, and is so when it is looked at again', async () => {
  const { a, b, c, d, row, compared, found, operator, operations } = await openRows();
  const rest = [a, b, c].map(({ address }) => row(address));
  const [finding] = await found(await compared(HEADER + [...rest, row(d.address, { name: '' })].join('\n')));
  expect(finding).toMatchObject({
    kind: 'differing',
    address: d.address,
    differences: [{ field: 'displayName', registry: NAME, platform: '' }],
    acts: ['change'],
  });
  const order = { id: finding?.id ?? 0, follows: 'platform' as const, reason: 'ชื่อหาย' };
  expect(await operator.reconcile.carryOut(order)).toMatchObject({ state: 'ordered' });
  expect((await operations()).at(-1)).toMatchObject({ kind: 'change' });
});

test('what the platform tells of nobody is compared for nobody', async () => {
  const { a, b, c, d, compared } = await openRows();
  const run = await compared(`email\n${[a, b, c, d].map(({ address }) => address).join('\n')}`);
  expect(run.counts).toMatchObject({ agreed: 4, differing: 0 });
});

test('a platform that cannot be asked is looked at again by its latest list', async () => {
  const { a, b, c, d, row, compared, found, operator, operations } = await openRows();
  const listed = (...made: { address: string }[]) =>
    compared(HEADER + made.map(({ address }) => row(address)).join('\n'));
  const [old] = await found(await listed(b, c, d));
  expect(old).toMatchObject({ kind: 'missing', address: a.address });
  await listed(a, b, c, d);
  const before = await operations();
  const order = { id: old?.id ?? 0, follows: 'platform' as const, reason: 'หายไป' };
  expect(await operator.reconcile.carryOut(order)).toMatchObject({ state: 'gone' });
  expect(await operations()).toEqual(before);
});
