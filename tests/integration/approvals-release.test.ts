import { expect, test } from 'vitest';
import { openFourEyes } from '#tests/helpers/four-eyes.ts';
import { answering, workerOf } from '#tests/helpers/outbox-worker.ts';

test('one account’s operations keep their order: what follows something held waits for it, held or not', async () => {
  const office = await openFourEyes('everything');
  const { administrator, second, ordered, drawn, show, officer } = office;
  const { id, code } = await ordered();
  await administrator.settings.saveApproval({ scope: 'off' });
  await officer.operations.cancel({ id, reason: 'x' });
  await administrator.settings.saveApproval({ scope: 'everything' });
  const { proposal } = await officer.queue.take({ code });
  const again = await officer.queue.provision({ code, localPart: proposal ?? '', connector: 'manual-task' });
  await administrator.settings.saveApproval({ scope: 'off' });
  const { db, now } = office.office.context;
  const { account_id } = await db
    .selectFrom('operation')
    .select('account_id')
    .where('id', '=', again.operationId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('operation')
    .values({
      idempotency_key: `change:${code}:1`,
      kind: 'change',
      state: 'pending',
      connector: 'manual-task',
      request_id: 1,
      account_id,
      asked: JSON.stringify((await show(again.operationId)).asked),
      created_at: now(),
      next_try_at: now(),
    } as never)
    .execute();
  const platform = answering();
  const { worker } = workerOf(office, platform);
  await worker.idle();
  expect(platform.keys).toEqual([]);
  const { chosen } = await drawn();
  await second.approvals.approve(chosen);
  await worker.idle();
  expect(platform.keys).toEqual([`create:${code}:2`, `change:${code}:1`]);
});

test('lifting the policy lets nothing go by itself; an administrator releases it, with a reason, and not before', async () => {
  const office = await openFourEyes('everything');
  const { administrator, officer, ordered, show, operator } = office;
  const { id, code } = await ordered();
  const reason = 'ยกเลิกนโยบายตามบันทึกที่ 12/2569';
  await expect(administrator.approvals.release({ reason })).rejects.toMatchObject({
    code: 'APPROVAL_STILL_ASKED',
  });
  await administrator.settings.saveApproval({ scope: 'off' });
  const platform = answering();
  const { worker } = workerOf(office, platform);
  await worker.idle();
  expect(await show(id)).toMatchObject({ state: 'pending', approval: 'held' });
  await expect(officer.approvals.release({ reason })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(operator.approvals.release({ reason })).rejects.toMatchObject({
    code: 'APPROVAL_NEEDS_PERSON',
  });
  expect(await administrator.approvals.release({ reason })).toEqual({ released: 1 });
  await worker.idle();
  expect(platform.keys).toEqual([`create:${code}:1`]);
  expect(await show(id)).toMatchObject({ approval: 'released', judgedBy: 'chief' });
  const { timeline } = await officer.requests.show({ code });
  expect(timeline.find(({ event }) => event === 'operation-released')).toMatchObject({ note: reason });
});
