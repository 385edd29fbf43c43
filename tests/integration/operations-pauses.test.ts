import { expect, test } from 'vitest';
import { inTransaction } from '#main/registry/database.ts';
import {
  listPauses,
  openForNewSettings,
  openLane,
  writePause,
} from '#main/registry/repositories/lane-pauses.ts';
import { openBareOutbox, PACE } from '#tests/helpers/bare-outbox.ts';
import { held } from '#tests/helpers/held-platform.ts';
import { openMailOffice } from '#tests/helpers/mail-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';

test('a paused platform gets nothing new, waiting costs no attempt, and everything goes on once it is resumed', async () => {
  const { officer, signedIn, operator, office, provisioned, liveOperation, advance } = await openMailOffice();
  const auditor = await signedIn(['auditor']);
  await officer.operations.pause({ lane: 'manual-task', reason: 'ระบบจดหมายปิดปรับปรุง' });
  const pause = { reason: 'ระบบจดหมายปิดปรับปรุง', by: 'officer', at: office.context.now(), code: null };
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
  expect(await auditor.operations.lanes({ code })).toEqual([{ id: 'manual-task', pause }]);
  expect(await auditor.operations.lanes({ code: 'EM6900012357' })).toEqual([]);
  await officer.operations.resume({ lane: 'manual-task' });
  await office.idle();
  expect(await liveOperation(code)).toMatchObject({ state: 'waiting', attempts: 1 });
  expect(await auditor.operations.lanes({ code })).toEqual([]);
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
  const { atOnce, claimed: accounts } = PACE;
  const outbox = await openBareOutbox(accounts);
  for (let account = 1; account <= accounts; account += 1) await outbox.ask('create', account);
  const platform = held();
  const { worker, faults } = outbox.workerOn(platform.perform);
  worker.wake();
  await platform.asked(atOnce);
  const pause = { lane: 'ldap' as const, reason: 'x', paused_by: 'x', paused_at: outbox.now() };
  await outbox.db.insertInto('lane_pause').values(pause).execute();
  worker.wake();
  await expect
    .poll(async () => (await outbox.operations()).filter(({ state }) => state === 'running').length)
    .toBe(atOnce);
  platform.answer({ kind: 'done' });
  await worker.idle();
  const creates = (await outbox.operations()).filter(({ kind }) => kind === 'create');
  const states = creates.map(({ state, attempts }) => `${state} ${attempts}`);
  expect(states.filter((each) => each === 'done 1')).toHaveLength(atOnce);
  expect(states.filter((each) => each === 'pending 0')).toHaveLength(accounts - atOnce);
  expect(platform.orders).toHaveLength(atOnce);
  await outbox.db.deleteFrom('lane_pause').execute();
  await worker.idle();
  expect(platform.orders).toHaveLength(accounts);
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

test('a wrong login of the office closes its way out instead of parking every order, and nothing is lost by it', async () => {
  const accounts = 2 * PACE.claimed;
  const outbox = await openBareOutbox(accounts);
  for (let account = 1; account <= accounts; account += 1) await outbox.ask('create', account);
  const platform = held();
  const workers = [outbox.workerOn(platform.perform), outbox.workerOn(platform.perform)];
  for (const { worker } of workers) worker.wake();
  await platform.asked(2 * PACE.atOnce);
  platform.answer({ kind: 'refused', code: 'PLATFORM_LOGIN', words: '49 invalid credentials' });
  await Promise.all(workers.map(({ worker }) => worker.idle()));
  const states = (await outbox.operations()).map(({ state, attempts }) => `${state} ${attempts}`);
  expect(states).toEqual(Array.from({ length: accounts }, () => 'pending 0'));
  expect(platform.orders).toHaveLength(2 * PACE.atOnce);
  const pauses = await outbox.db.selectFrom('lane_pause').selectAll().execute();
  expect(pauses).toEqual([
    {
      lane: 'ldap',
      reason: '49 invalid credentials',
      code: 'PLATFORM_LOGIN',
      paused_by: 'office',
      paused_at: outbox.now(),
    },
  ]);
  const attempts = await outbox.attempts();
  expect(attempts.map(({ outcome, code }) => `${outcome} ${code}`)).toEqual(
    Array.from({ length: 2 * PACE.atOnce }, () => 'refused PLATFORM_LOGIN'),
  );
  const trail = await outbox.db
    .selectFrom('audit_entry')
    .select(['actor', 'subject', 'detail'])
    .where('action', '=', 'outbox.pause')
    .execute();
  expect(trail).toEqual([{ actor: 'office', subject: 'ldap', detail: '{"code":"PLATFORM_LOGIN"}' }]);
  expect(await outbox.db.selectFrom('request').select('state').distinct().execute()).toEqual([
    { state: 'provisioning' },
  ]);

  // the login is right again, and somebody opens the way
  outbox.advance(60);
  await inTransaction(outbox.db, (trx) => openLane(trx, 'ldap', outbox.now()));
  const healed = outbox.workerOn(() => Promise.resolve({ kind: 'done' }));
  await healed.worker.idle();
  const creates = (await outbox.operations()).filter(({ kind }) => kind === 'create');
  expect(creates.map(({ state }) => state)).toEqual(Array.from({ length: accounts }, () => 'done'));
  expect([...workers, healed].flatMap(({ faults }) => faults)).toEqual([]);
});

test('an attempt that was begun before the login was mended closes nothing: it is tried again', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create');
  const platform = held();
  const { worker } = outbox.workerOn(platform.perform);
  worker.wake();
  await platform.asked(1);
  outbox.advance(5);
  await inTransaction(outbox.db, (trx) => openForNewSettings(trx, 'ldap', outbox.now()));
  platform.answer({ kind: 'refused', code: 'PLATFORM_LOGIN', words: 'as before' });
  await worker.idle();
  expect(await outbox.db.selectFrom('lane_pause').selectAll().execute()).toEqual([]);
  expect(await outbox.operations()).toMatchObject([
    { state: 'pending', attempts: 1, outcome_code: 'PLATFORM_LOGIN' },
  ]);
});

test('what a person has paused is opened by no settings, and keeps its reason', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create');
  const platform = held();
  const { worker } = outbox.workerOn(platform.perform);
  worker.wake();
  await platform.asked(1);
  const pause = { reason: 'ปิดปรับปรุง', by: 'officer', at: outbox.now() };
  await inTransaction(outbox.db, (trx) => writePause(trx, 'ldap', pause));
  platform.answer({ kind: 'refused', code: 'PLATFORM_CERTIFICATE', words: 'expired' });
  await worker.idle();
  await inTransaction(outbox.db, (trx) => openForNewSettings(trx, 'ldap', outbox.now()));
  expect([...(await listPauses(outbox.db))]).toEqual([['ldap', { ...pause, code: null }]]);
});
