import { expect, test } from 'vitest';
import { CONNECTORS } from '#main/connectors/index.ts';
import { orderOnAccount } from '#main/use-cases/accounts/order-on-account.ts';
import { inTransaction } from '#main/registry/database.ts';
import { openFourEyes } from '#tests/helpers/four-eyes.ts';
import { answering, workerOf } from '#tests/helpers/outbox-worker.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';

test('what is ordered under the policy is held: no worker begins it, no batch takes it, no task is to do', async () => {
  const office = await openFourEyes('everything');
  const { officer, ordered, show } = office;
  const byHand = await ordered();
  const byFile = await ordered('bulk-file');
  const platform = answering();
  const { worker } = workerOf(office, platform);
  await worker.idle();
  const all = workerOf(office, { connectors: CONNECTORS });
  await all.worker.idle();
  expect(platform.keys).toEqual([]);
  for (const { id } of [byHand, byFile])
    expect(await show(id)).toMatchObject({
      state: 'pending',
      approval: 'held',
      orderedBy: 'officer',
      attempts: 0,
    });
  await expect(officer.batches.write({})).rejects.toMatchObject({ code: 'BATCH_EMPTY' });
  const listed = await officer.operations.list({ states: [], held: true, offset: 0, limit: 9 });
  expect(listed).toMatchObject({ total: 2, counts: { held: 2, pending: 2 } });
  await expect(officer.operations.retry({ id: byHand.id })).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
  });
  await expect(officer.operations.manualSteps({ id: byHand.id })).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
  });
});

test('the database itself refuses that something held is carried out', async () => {
  const { office, ordered } = await openFourEyes('everything');
  const { id } = await ordered();
  const claim = { state: 'running' as const, claimed_by: 'x', claimed_until: 'y', next_try_at: null };
  const forced = office.context.db.updateTable('operation').set(claim).where('id', '=', id);
  await expect(forced.execute()).rejects.toThrow(/CHECK/);
});

test.each([
  { scope: 'off', held: [] },
  { scope: 'removals', held: ['suspend'] },
  { scope: 'everything', held: ['create', 'suspend'] },
] as const)('under "$scope" these are held: $held', async ({ scope, held }) => {
  const office = await openFourEyes('off');
  const { id, code } = await office.ordered();
  const { worker } = workerOf(office, answering());
  await worker.idle();
  expect(await office.stateOf(code)).toBe('delivered');
  await office.administrator.settings.saveApproval({ scope });
  const { db, now } = office.office.context;
  const { account_id: accountId } = await db
    .selectFrom('operation')
    .select('account_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const settler = { actor: 'officer', door: 'desktop', at: now() };
  const suspended = await inTransaction(db, (trx) =>
    orderOnAccount(trx, settler, { accountId: accountId ?? 0, act: 'suspend', reason: 'ย้าย' }),
  );
  const created = await office.ordered();
  const standing = [await office.show(created.id), await office.show(suspended.operationId)];
  expect(standing.filter(({ approval }) => approval === 'held').map(({ kind }) => kind)).toEqual(held);
});

test('a second person approves exactly what they saw, and it is carried out; the trail and the timeline say who', async () => {
  const office = await openFourEyes('everything');
  const { second, ordered, drawn, show, stateOf, operator, smtp } = office;
  const one = await ordered();
  const other = await ordered();
  const table = await drawn();
  expect(table).toMatchObject({ number: 'AP69-0001', drawnBy: 'officer' });
  expect(table.rows[0]?.planned).toMatchObject({
    requestCode: one.code,
    kind: 'create',
    connector: 'manual-task',
    address: 'kulthida.wo@coj.go.th',
    quotaMegabytes: 3072,
    orderedBy: 'officer',
  });
  expect(await second.approvals.approve({ ...table.chosen, operationIds: [one.id] })).toEqual({
    approved: 1,
  });
  const platform = answering();
  const { worker } = workerOf(office, platform);
  await worker.idle();
  expect(platform.keys).toEqual([`create:${one.code}:1`]);
  expect(await stateOf(one.code)).toBe('delivered');
  expect(smtp.messages).toHaveLength(1);
  expect(await show(one.id)).toMatchObject({ approval: 'approved', judgedBy: 'second' });
  expect(await show(other.id)).toMatchObject({ approval: 'held', judgedBy: null });
  expect(await second.approvals.list({})).toMatchObject({ held: 1, tables: [{ rows: 2, open: 1 }] });
  const { rows } = await operator.audit.list({ subject: table.number, offset: 0, limit: 9 });
  expect(rows[0]).toMatchObject({
    actor: 'second',
    action: 'approvals.approve',
    detail: { sha256: table.sha256, rows: 1, operations: [one.id] },
  });
  const { timeline } = await second.requests.show({ code: one.code });
  expect(timeline.find(({ event }) => event === 'operation-approved')).toMatchObject({
    by: 'second',
    note: table.number,
  });
  await expect(second.approvals.approve({ ...table.chosen, operationIds: [one.id] })).rejects.toMatchObject({
    code: 'APPROVAL_CHANGED',
    data: { count: 1, changes: [{ requestCode: one.code, fields: ['state'] }] },
  });
});

test('nobody approves or refuses what they ordered themselves, an administrator neither; no program is a person', async () => {
  const { officer, administrator, operator, confirmed, ordered, drawn, show } =
    await openFourEyes('everything');
  const { id } = await ordered();
  const { chosen } = await drawn();
  await expect(officer.approvals.approve(chosen)).rejects.toMatchObject({
    code: 'APPROVAL_OWN',
    data: { count: 1 },
  });
  const { sha256: _, ...rows } = chosen;
  await expect(officer.approvals.refuse({ ...rows, reason: 'x' })).rejects.toMatchObject({
    code: 'APPROVAL_OWN',
  });
  await expect(operator.approvals.approve(chosen)).rejects.toMatchObject({ code: 'APPROVAL_NEEDS_PERSON' });
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(9) }));
  const { proposal } = await administrator.queue.take({ code });
  await administrator.queue.provision({ code, localPart: proposal ?? '', connector: 'manual-task' });
  const both = await drawn();
  await expect(administrator.approvals.approve(both.chosen)).rejects.toMatchObject({
    code: 'APPROVAL_OWN',
    data: { count: 1 },
  });
  expect(await show(id)).toMatchObject({ approval: 'held' });
});

test('what changed since the table was drawn up is told, and nothing of the table is approved', async () => {
  const { officer, second, administrator, ordered, drawn, show } = await openFourEyes('everything');
  const one = await ordered('bulk-file');
  const other = await ordered();
  const table = await drawn();
  await officer.operations.handOver({ id: one.id });
  await expect(second.approvals.approve(table.chosen)).rejects.toMatchObject({
    code: 'APPROVAL_CHANGED',
    data: { count: 1, changes: [{ requestCode: one.code, fields: ['connector', 'platform'] }] },
  });
  expect(await show(other.id)).toMatchObject({ approval: 'held' });
  const { rows } = await second.approvals.show({ number: table.number });
  expect(rows.map(({ changed }) => changed)).toEqual([['connector', 'platform'], []]);

  const third = await ordered('bulk-file');
  const anew = await drawn();
  const { platform } = await administrator.settings.show({});
  await administrator.settings.savePlatform({ ...platform, bulkPreset: 'zimbra' });
  await expect(second.approvals.approve(anew.chosen)).rejects.toMatchObject({
    code: 'APPROVAL_CHANGED',
    data: { changes: [{ requestCode: third.code, fields: ['platform'] }] },
  });
  const wrong = { ...anew.chosen, sha256: '0'.repeat(64) };
  await expect(second.approvals.approve(wrong)).rejects.toMatchObject({ code: 'APPROVAL_CHANGED' });
  const renewed = await drawn();
  expect(await second.approvals.approve(renewed.chosen)).toEqual({ approved: 3 });
});

test('a table that was changed in the registry’s file approves nothing', async () => {
  const { office, second, ordered, drawn } = await openFourEyes('everything');
  await ordered();
  const { chosen, rows } = await drawn();
  const content = JSON.stringify({ ...rows[0]?.planned, address: 'other@coj.go.th' });
  await office.context.db
    .updateTable('approval_row')
    .set({ content } as never)
    .execute();
  await expect(second.approvals.approve(chosen)).rejects.toMatchObject({
    code: 'APPROVAL_CHANGED',
    data: { count: 0 },
  });
});

test('what is refused is cancelled with its reason, and its case goes back into the queue', async () => {
  const { second, officer, ordered, drawn, show, stateOf } = await openFourEyes('everything');
  const one = await ordered();
  const { number, chosen } = await drawn();
  const refusal = { number, operationIds: chosen.operationIds, reason: 'ชื่อไม่ตรง' };
  expect(await second.approvals.refuse(refusal)).toEqual({ refused: 1 });
  expect(await show(one.id)).toMatchObject({
    state: 'cancelled',
    approval: 'refused',
    judgedBy: 'second',
    outcomeWords: 'ชื่อไม่ตรง',
  });
  expect(await stateOf(one.code)).toBe('confirmed');
  const { proposal } = await officer.queue.take({ code: one.code });
  expect(proposal).toBe('kulthida.wo');
});
