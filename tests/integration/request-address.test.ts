import { expect, test } from 'vitest';
import { inTransaction } from '#main/registry/database.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

test('a request shows the address it has, not one it gave up on the way', async () => {
  const { operator, office, confirmed } = await openTestOffice();
  const { db } = office.context;
  const provisioned = async (code: string, localPart: string) => {
    const order = await operator.queue.provision({ code, localPart, connector: 'manual-task' });
    await office.idle();
    return order;
  };
  const former = await confirmed();
  await operator.queue.take({ code: former });
  await provisioned(former, 'kulthida.wo');
  // what deleting the mailbox will leave behind: the tombstone that only this person may wake
  const tombstone = { state: 'deleted' as const, deleted_at: office.context.now() };
  await inTransaction(db, (trx) => trx.updateTable('account').set(tombstone).execute());

  const code = await confirmed();
  await operator.queue.take({ code });
  const { operationId: id } = await provisioned(code, 'kulthida.won');
  await operator.operations.failManual({ id, words: 'no' });
  await provisioned(code, 'kulthida.wo');
  const [row] = (
    await operator.requests.list({ filter: { text: code }, sort: 'newest', offset: 0, limit: 5 })
  ).rows;
  expect(row?.address).toBe('kulthida.wo@coj.go.th');
  expect((await operator.requests.show({ code })).address).toBe('kulthida.wo@coj.go.th');
  expect((await operator.requests.show({ code: former })).address).toBeNull();
});

test('an address whose order the platform refused never passes to another person, for it may have been made', async () => {
  const { operator, office, confirmed } = await openTestOffice();
  const provision = (code: string, localPart: string) =>
    operator.queue.provision({ code, localPart, connector: 'manual-task' });
  const code = await confirmed();
  await operator.queue.take({ code });
  const { operationId: id } = await provision(code, 'kulthida.wo');
  await office.idle();
  await operator.operations.failManual({ id, words: 'timed out' });
  await provision(code, 'kulthida.won');

  const other = await confirmed(personalForm({ nationalId: nationalIdOf(7) }));
  const { clashes, proposal } = await operator.queue.take({ code: other });
  expect(clashes.map(({ address }) => address)).toEqual(['kulthida.wo@coj.go.th', 'kulthida.won@coj.go.th']);
  expect(proposal).toBe('kulthida.wong');
  await expect(provision(other, 'kulthida.wo')).rejects.toMatchObject({ code: 'ADDRESS_TAKEN' });
  // the history names the address that was asked for, and the person may still come back to it
  const { rows } = await operator.operations.list({ states: ['cancelled'], offset: 0, limit: 5 });
  expect(rows.map(({ address }) => address)).toEqual(['kulthida.wo@coj.go.th']);
  expect(await operator.queue.checkAddress({ code, localPart: 'kulthida.wo' })).toMatchObject({
    address: 'kulthida.wo@coj.go.th',
  });
});
