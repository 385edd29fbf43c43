import { expect, test } from 'vitest';
import { openBatchOffice } from '#tests/helpers/batch-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';

test('an old result file does not settle the new order of the same address', async () => {
  const { officer, addresses, result, office, stateOf } = await openBatchOffice(1);
  const first = await officer.batches.write({});
  const code = first.operations[0]?.requestCode ?? '';
  const old = result(`${addresses[0]},ok,`);
  await officer.batches.readResult({ number: first.batch.number, content: old });
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');

  await officer.queue.sendAgain({ code });
  await office.idle();
  const { batch } = await officer.batches.write({});
  const read = (content: string) => officer.batches.readResult({ number: batch.number, content });
  await expect(read(old)).rejects.toMatchObject({
    code: 'BATCH_RESULT_OF_OTHER',
    data: { number: first.batch.number },
  });
  expect((await officer.batches.show({ number: batch.number })).operations).toMatchObject([
    { kind: 'reset', state: 'waiting' },
  ]);
  // its own result, which tells the batch, settles it
  const own = `Batch,address,result\n${batch.number.toLowerCase()},${addresses[0]},ok`;
  expect(await read(own)).toMatchObject({ matched: 1, batch: { openRows: 0 } });
});

test('a row that names another batch fits none', async () => {
  const { officer, addresses } = await openBatchOffice(2);
  const { number } = (await officer.batches.write({})).batch;
  const content = `address,result,BATCH\n${addresses[0]},ok,BF69-0009\n${addresses[1]},ok,`;
  expect(await officer.batches.readResult({ number, content })).toMatchObject({
    matched: 0,
    unmatched: [{ line: 2 }, { line: 3 }],
    batch: { openRows: 2 },
  });
});

test('a result is read again for its batch, and one that settled nothing elsewhere still counts', async () => {
  const { officer, addresses, result, provisioned, confirmed } = await openBatchOffice(2);
  const first = await officer.batches.write({});
  const { address } = await provisioned(
    'bulk-file',
    await confirmed(personalForm({ nationalId: nationalIdOf(7) })),
  );
  const second = await officer.batches.write({});
  const half = { number: first.batch.number, content: result(`${addresses[0]},ok,`) };
  expect((await officer.batches.readResult(half)).matched).toBe(1);
  expect((await officer.batches.readResult(half)).matched).toBe(0);
  const content = result(`${address},ok,`);
  const misread = await officer.batches.readResult({ number: first.batch.number, content });
  expect(misread.matched).toBe(0);
  expect((await officer.batches.readResult({ number: second.batch.number, content })).matched).toBe(1);
});
