import { expect, test } from 'vitest';
import { openMailOffice } from '#tests/helpers/mail-office.ts';
import { openWithHolder } from '#tests/helpers/taken-address.ts';

test('what a person answers to a manual task stands in the history of the operation', async () => {
  const { officer, office, provisioned, completed } = await openMailOffice();
  const { operationId: id } = await provisioned('manual-task');
  await officer.operations.failManual({ id, words: 'quota' });
  await officer.operations.retry({ id });
  await office.idle();
  await completed(id);
  const { attempts } = await officer.operations.show({ id });
  expect(attempts.map(({ number, outcome, code, words }) => [number, outcome, code, words])).toEqual([
    [4, 'done', null, null],
    [3, 'handed-over', null, null],
    [2, 'refused', 'PLATFORM_REFUSED', 'quota'],
    [1, 'handed-over', null, null],
  ]);
  expect(attempts[0]).toMatchObject({ worker: 'officer', endedAt: office.context.now() });
});

test('so does what a result file says, what no file could carry, and that an account was adopted', async () => {
  const { officer, office, provisioned, liveOperation } = await openMailOffice();
  const { code } = await provisioned('bulk-file');
  const { batch } = await officer.batches.write({});
  const content = 'address,result,message\nkulthida.wo@coj.go.th,error,no licence\n';
  await officer.batches.readResult({ number: batch.number, content });
  const { id } = await liveOperation(code);
  const failed = (await officer.operations.show({ id })).attempts[0];
  expect(failed).toMatchObject({ outcome: 'refused', code: 'PLATFORM_REFUSED', words: 'no licence' });
  await officer.operations.retry({ id });
  await office.idle();
  await office.context.db
    .updateTable('operation')
    .set({ secret_cipher: Buffer.alloc(40) })
    .execute();
  await expect(officer.batches.write({})).rejects.toMatchObject({ code: 'BATCH_ROWS_UNWRITABLE' });
  const unwritable = (await officer.operations.show({ id })).attempts[0];
  expect(unwritable).toMatchObject({ outcome: 'refused', code: 'SECRET_UNREADABLE', worker: 'officer' });

  const other = await openWithHolder();
  await other.officer.operations.adopt({ id: other.parked.id, note: 'คนเดียวกัน' });
  const { attempts } = await other.officer.operations.show({ id: other.parked.id });
  expect(attempts[0]).toMatchObject({ outcome: 'done', code: 'ADOPTED', words: 'คนเดียวกัน' });
});
