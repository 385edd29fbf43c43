import { expect, test } from 'vitest';
import { openBareOutbox } from '#tests/helpers/bare-outbox.ts';
import { held } from '#tests/helpers/held-platform.ts';
import { openMailOffice } from '#tests/helpers/mail-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';

test('a paused platform gets nothing new, waiting costs no attempt, and everything goes on once it is resumed', async () => {
  const { officer, signedIn, operator, office, provisioned, liveOperation, advance } = await openMailOffice();
  const auditor = await signedIn(['auditor']);
  await officer.operations.pause({ lane: 'manual-task', reason: 'ระบบจดหมายปิดปรับปรุง' });
  const pause = { reason: 'ระบบจดหมายปิดปรับปรุง', by: 'officer', at: office.context.now() };
  expect(await auditor.operations.lanes({})).toEqual([
    { id: 'bulk-file', pause: null },
    { id: 'manual-task', pause },
    { id: 'mail', pause: null },
  ]);
  const { code } = await provisioned('manual-task');
  for (let round = 0; round < 20; round += 1) {
    advance(20);
    await office.idle();
  }
  expect(await liveOperation(code)).toMatchObject({ state: 'pending', attempts: 0 });
  await officer.operations.resume({ lane: 'manual-task' });
  await office.idle();
  expect(await liveOperation(code)).toMatchObject({ state: 'waiting', attempts: 1 });
  const { rows } = await operator.audit.list({ subject: 'manual-task', offset: 0, limit: 9 });
  expect(rows.map(({ action, detail }) => [action, detail])).toEqual([
    ['operations.resume', {}],
    ['operations.pause', { reason: 'ระบบจดหมายปิดปรับปรุง' }],
  ]);
  await expect(auditor.operations.pause({ lane: 'mail', reason: 'x' })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

test('messages are paused by themselves', async () => {
  const { officer, office, provisioned, completed, stateOf, smtp, code } = await withPausedMail();
  const { operationId } = await provisioned('manual-task', code);
  await completed(operationId);
  expect(smtp.messages).toEqual([]);
  await officer.operations.resume({ lane: 'mail' });
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
});

async function withPausedMail() {
  const post = await openMailOffice();
  await post.officer.operations.pause({ lane: 'mail', reason: 'x' });
  return { ...post, code: await post.confirmed() };
}

test('what is under way when its platform is paused ends cleanly; what was only claimed is given back', async () => {
  const outbox = await openBareOutbox(40);
  for (let account = 1; account <= 40; account += 1) await outbox.ask('create', account);
  const platform = held();
  const { worker, faults } = outbox.workerOn(platform.perform);
  worker.wake();
  await platform.asked(8);
  const pause = { lane: 'ldap' as const, reason: 'x', paused_by: 'x', paused_at: outbox.now() };
  await outbox.db.insertInto('lane_pause').values(pause).execute();
  worker.wake();
  await expect
    .poll(async () => (await outbox.operations()).filter(({ state }) => state === 'running').length)
    .toBe(8);
  platform.answer({ kind: 'done' });
  await worker.idle();
  const creates = (await outbox.operations()).filter(({ kind }) => kind === 'create');
  const states = creates.map(({ state, attempts }) => `${state} ${attempts}`);
  expect(states.filter((each) => each === 'done 1')).toHaveLength(8);
  expect(states.filter((each) => each === 'pending 0')).toHaveLength(32);
  expect(platform.orders).toHaveLength(8);
  await outbox.db.deleteFrom('lane_pause').execute();
  await worker.idle();
  expect(platform.orders).toHaveLength(40);
  expect(faults).toEqual([]);
});

test('while bulk files are paused none is written, and what was written is still read back', async () => {
  const { officer, office, provisioned, confirmed, liveOperation } = await openMailOffice();
  await provisioned('bulk-file');
  const { batch } = await officer.batches.write({});
  const second = await confirmed(personalForm({ nationalId: nationalIdOf(2) }));
  await provisioned('bulk-file', second);
  await officer.operations.pause({ lane: 'bulk-file', reason: 'ระบบจดหมายปิดปรับปรุง' });
  await expect(officer.batches.write({})).rejects.toMatchObject({
    code: 'LANE_PAUSED',
    data: { connector: 'bulk-file', reason: 'ระบบจดหมายปิดปรับปรุง' },
  });
  expect((await officer.batches.list({})).batches).toHaveLength(1);
  const content = 'address,result,message\nkulthida.wo@coj.go.th,ok,\n';
  expect(await officer.batches.readResult({ number: batch.number, content })).toMatchObject({ matched: 1 });
  await officer.operations.resume({ lane: 'bulk-file' });
  await officer.batches.write({});
  await office.idle();
  expect(await liveOperation(second)).toMatchObject({ state: 'waiting', batchNumber: 'BF69-0002' });
});
