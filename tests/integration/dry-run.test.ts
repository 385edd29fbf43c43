import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { openFourEyes } from '#tests/helpers/four-eyes.ts';
import { registryState } from '#tests/helpers/registry-state.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

test('two people of one name get different addresses, as they then really do; nothing is written by the dry run', async () => {
  const { office, signedIn, confirmed } = await openTestOffice();
  const { db } = office.context;
  const officer = await signedIn(['officer']);
  const codes: string[] = [];
  for (const person of [1, 2, 3])
    codes.push(await confirmed(personalForm({ nationalId: nationalIdOf(person) })));
  const changes = async () => (await sql<{ n: number }>`SELECT total_changes() AS n`.execute(db)).rows[0]?.n;
  const before = { state: await registryState(db), changes: await changes() };
  const plan = await officer.queue.dryRun({});
  expect({ state: await registryState(db), changes: await changes() }).toEqual(before);
  const addresses = plan.rows.map(({ planned }) => planned.address);
  expect(new Set(addresses).size).toBe(3);
  expect(plan.rows.map(({ planned }) => planned.requestCode)).toEqual(codes);
  expect(plan.rows[0]).toMatchObject({
    source: 'queue',
    needsApproval: false,
    clashes: [],
    faults: [],
    planned: {
      kind: 'create',
      connector: 'bulk-file',
      platform: 'csv',
      quotaMegabytes: 3072,
      orderedBy: null,
    },
  });
  expect(plan.rows[1]?.clashes).toMatchObject([{ address: addresses[0], active: true }]);
  const rows = plan.rows.map(({ planned }) => ({
    code: planned.requestCode,
    localPart: planned.address?.split('@')[0] ?? '',
  }));
  const { results } = await officer.queue.provisionMany({ connector: plan.connector, rows });
  expect(results.map(({ outcome, address }) => ({ outcome, address }))).toEqual(
    addresses.map((address) => ({ outcome: 'ordered', address })),
  );
});

test('what stands against a row is said beside it', async () => {
  const { office, signedIn, confirmed, operator } = await openTestOffice();
  const officer = await signedIn(['officer']);
  const other = await signedIn(['officer'], [], 'other');
  const own = await confirmed(personalForm({ nationalId: nationalIdOf(1) }));
  await other.queue.take({ code: own });
  const again = await confirmed(personalForm({ nationalId: nationalIdOf(1) }));
  const hostile = await confirmed(personalForm({ nationalId: nationalIdOf(2) }));
  // a platform that keeps shorter values than the form takes
  const { platform } = await operator.settings.show({});
  await operator.settings.savePlatform({ ...platform, bulkPreset: 'exchange' });
  await office.context.db
    .updateTable('request')
    .set({ position: 'ก'.repeat(300) })
    .where('code', '=', hostile)
    .execute();
  await operator.operations.pause({ lane: 'bulk-file', reason: 'ปิดปรับปรุง' });
  const { rows } = await officer.queue.dryRun({});
  const faultsOf = (code: string) =>
    rows
      .find(({ planned }) => planned.requestCode === code)
      ?.faults.map((fault) => [fault.code, fault.words]);
  const paused = ['lane-paused', 'ปิดปรับปรุง'];
  expect(faultsOf(own)).toEqual([['taken-by-other', 'other'], paused]);
  expect(faultsOf(again)).toEqual([['person-has-account', 'kulthida.wo@coj.go.th'], paused]);
  expect(faultsOf(hostile)).toEqual([
    paused,
    ['value-unwritable', expect.stringMatching(/^position: 300 > /)],
  ]);
  const byDirectory = await officer.queue.dryRun({ connector: 'ldap' });
  expect(byDirectory.rows[2]?.faults).toMatchObject([{ code: 'connector-unavailable' }]);
});

test('what was ordered and has not gone out stands first: held, pending, and waiting for its batch', async () => {
  const { office, officer, administrator, ordered, confirmed } = await openFourEyes('everything');
  const held = await ordered();
  await administrator.settings.saveApproval({ scope: 'removals' });
  const filed = await ordered('bulk-file');
  await office.idle();
  await officer.operations.pause({ lane: 'manual-task', reason: 'x' });
  const pending = await ordered();
  const queued = await confirmed(personalForm({ nationalId: nationalIdOf(40) }));
  const { rows } = await officer.queue.dryRun({});
  expect(
    rows.map(({ planned, source, needsApproval }) => [planned.requestCode, source, needsApproval]),
  ).toEqual([
    [held.code, 'held', true],
    [filed.code, 'batch', false],
    [pending.code, 'pending', false],
    [queued, 'queue', false],
  ]);
});

test('rows are ordered each by itself: one that cannot be is told, and asked again nothing is done twice', async () => {
  const { office, signedIn, confirmed, operator } = await openTestOffice();
  const officer = await signedIn(['officer']);
  const one = await confirmed(personalForm({ nationalId: nationalIdOf(1) }));
  const other = await confirmed(personalForm({ nationalId: nationalIdOf(2) }));
  const rows = [
    { code: one, localPart: 'kulthida.wo' },
    { code: other, localPart: 'kulthida.wo' },
    { code: 'EM6999999999', localPart: 'nobody' },
  ];
  const first = await officer.queue.provisionMany({ connector: 'manual-task', rows });
  expect(first.results).toMatchObject([
    { code: one, outcome: 'ordered', address: 'kulthida.wo@coj.go.th' },
    { code: other, outcome: 'refused', refusal: { code: 'ADDRESS_TAKEN' } },
    { outcome: 'refused', refusal: { code: 'REQUEST_NOT_FOUND' } },
  ]);
  // what was refused is where it was, in nobody's hands
  expect(await operator.requests.show({ code: other })).toMatchObject({ state: 'confirmed' });
  const again = await officer.queue.provisionMany({ connector: 'manual-task', rows: rows.slice(0, 1) });
  expect(again.results).toMatchObject([{ outcome: 'already', operationId: first.results[0]?.operationId }]);
  const operations = await office.context.db.selectFrom('operation').select('id').execute();
  expect(operations).toHaveLength(1);
  const trail = await operator.audit.list({ subject: one, offset: 0, limit: 50 });
  expect(trail.rows.filter(({ action }) => action === 'queue.provisionMany')).toHaveLength(1);
});

test('under the policy what is ordered out of a dry run is held', async () => {
  const { officer, confirmed } = await openFourEyes('everything');
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(1) }));
  expect((await officer.queue.dryRun({})).rows[0]).toMatchObject({ needsApproval: true });
  const rows = [{ code, localPart: 'kulthida.wo' }];
  await officer.queue.provisionMany({ connector: 'manual-task', rows });
  expect(await officer.approvals.list({})).toMatchObject({ held: 1 });
});

test('a long dry run lets others have their turn', async () => {
  const { signedIn, confirmed } = await openTestOffice();
  const officer = await signedIn(['officer']);
  for (let person = 1; person <= 60; person += 1)
    await confirmed(personalForm({ nationalId: nationalIdOf(person) }));
  let turns = 0;
  const run = { isDone: false };
  const counting = (async () => {
    while (!run.isDone) {
      await breath();
      turns += 1;
    }
  })();
  const { rows } = await officer.queue.dryRun({});
  run.isDone = true;
  await counting;
  expect(rows).toHaveLength(60);
  expect(new Set(rows.map(({ planned }) => planned.address)).size).toBe(60);
  expect(turns).toBeGreaterThanOrEqual(3);
});

test('what the platform has already is foretold; it is only asked', async () => {
  const { office, signedIn } = await openTestOffice();
  const officer = await signedIn(['officer']);
  expect((await officer.queue.dryRun({})).canLookUp).toBe(false);
  const addresses = ['a@coj.go.th', 'b@coj.go.th'];
  const asked = { connector: 'ldap' as const, addresses };
  await expect(officer.queue.lookUpAddresses(asked)).rejects.toMatchObject({ code: 'CONNECTOR_UNAVAILABLE' });
  const lookUp = vi.fn(async (address: string) => (address.startsWith('b') ? somebody(address) : null));
  const platform = { lookUp, list: () => expect.unreachable('a list is not asked for') };
  office.context.reconcile.platform = async (connector) => (connector === 'ldap' ? platform : null);
  const before = await registryState(office.context.db);
  expect(await officer.queue.lookUpAddresses(asked)).toEqual([
    { address: 'b@coj.go.th', displayName: 'สมศรี เดิมดี' },
  ]);
  expect(await registryState(office.context.db)).toEqual(before);
  lookUp.mockRejectedValue(new Error('connect ECONNREFUSED'));
  await expect(officer.queue.lookUpAddresses(asked)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
});

const somebody = (address: string) => ({
  address,
  accountKey: null,
  displayName: 'สมศรี เดิมดี',
  unitNameTh: null,
  isSuspended: null,
  mustChangePassword: null,
  quotaMegabytes: null,
  lastSignInAt: null,
});
