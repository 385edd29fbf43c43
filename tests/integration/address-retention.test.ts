import { expect, test } from 'vitest';
import { DAY, openAccountOffice, REASON } from '#tests/helpers/account-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';

const reason = REASON;
const refusal = (code: string, data: object = {}) => ({
  code,
  data: expect.objectContaining(data) as object,
});
const stranger = () => personalForm({ nationalId: nationalIdOf(2) });

async function openWithDeleted() {
  const office = await openAccountOffice();
  const account = await office.made();
  await office.ticked(await office.operator.accounts.delete({ id: account.id, reason }));
  return { ...office, ...account };
}

test('a deleted address comes back to its person and to nobody else', async () => {
  const { operator, confirmed, provisioned, completed, address, id, show } = await openWithDeleted();
  const other = await operator.queue.take({ code: await confirmed(stranger()) });
  expect(other).toMatchObject({ proposal: 'kulthida.won', clashes: [{ address, active: false }] });
  const { operationId } = await provisioned('manual-task', await confirmed());
  await completed(operationId);
  expect((await show(address)).account).toMatchObject({ id, standing: 'active' });
});

test('it is released by a decision only, on the day that the term is over in Thailand', async () => {
  const { operator, advance, show, address, id, made, confirmed, code, office } = await openWithDeleted();
  const release = () => operator.accounts.release({ id, reason });
  const held = refusal('ADDRESS_STILL_HELD', { address, from: '2028-11-22' });
  await expect(release()).rejects.toMatchObject(held);
  // deleted on 22 November 2026 at 9 in Thailand: two years and a day less, a minute before midnight
  advance(730 * DAY + 14 * 3600 + 59 * 60);
  await expect(release()).rejects.toMatchObject(held);
  expect((await show(id)).addresses).toMatchObject([{ releasableOn: '2028-11-22', mayRelease: false }]);
  advance(60);
  expect((await show(id)).addresses).toMatchObject([{ releasableOn: '2028-11-22', mayRelease: true }]);
  expect((await operator.queue.take({ code: await confirmed(stranger()) })).proposal).toBe('kulthida.won');
  await release();
  expect((await show(id)).account).toMatchObject({ standing: 'released', since: office.context.now() });
  expect((await show(address)).account.id).toBe(id);
  await expect(release()).rejects.toMatchObject(
    refusal('ACCOUNT_STATE_FORBIDS', { state: 'released', act: 'release' }),
  );
  const { timeline } = await operator.requests.show({ code });
  expect(timeline.at(-1)).toMatchObject({ event: 'address-released', reason: address, note: reason });
  const next = await made(personalForm({ nationalId: nationalIdOf(3) }));
  expect(next.address).toBe(address);
  expect(next.id).not.toBe(id);
  expect((await show(id)).request.code).toBe(code);
  expect((await show(address)).request.code).toBe(next.code);
});

test('the administrator sets the term; without one nothing is ever released', async () => {
  const { operator, advance, id } = await openWithDeleted();
  const release = () => operator.accounts.release({ id, reason });
  await operator.settings.saveRetention({ months: 0 });
  advance(100 * 366 * DAY);
  await expect(release()).rejects.toMatchObject(refusal('ADDRESS_STILL_HELD', { from: null }));
  await operator.settings.saveRetention({ months: 1 });
  await release();
});

test('an account that is there is not released, nor an address that a renaming is about to need', async () => {
  const { operator, made, ticked, show, advance, id: deleted } = await openWithDeleted();
  const { id, address } = await made(stranger());
  await expect(operator.accounts.release({ id, reason })).rejects.toMatchObject(
    refusal('ACCOUNT_STATE_FORBIDS', { state: 'active' }),
  );
  const renaming = await operator.accounts.rename({ id, localPart: 'kulthida.su', reason });
  advance(800 * DAY);
  const [coming] = (await show(id)).addresses;
  if (!coming) throw new Error('no address is held');
  await expect(operator.accounts.release({ id: coming.id, reason })).rejects.toMatchObject(
    refusal('ACCOUNT_BUSY', { kind: 'rename' }),
  );
  await ticked(renaming);
  const [former] = (await show(id)).addresses;
  expect(former).toMatchObject({ address, standing: 'held', mayRelease: false });
  advance(800 * DAY);
  await operator.accounts.release({ id: former?.id ?? 0, reason });
  expect((await show(id)).addresses).toMatchObject([{ address, standing: 'released', releasableOn: null }]);
  await operator.accounts.release({ id: deleted, reason });
  await ticked(await operator.accounts.rename({ id, localPart: 'kulthida.wo', reason }));
});

test('a person whose renamed account was deleted may have either address again', async () => {
  const { operator, made, ticked, confirmed, address } = await openWithDeleted();
  const { id } = await made();
  await ticked(await operator.accounts.rename({ id, localPart: 'kulthida.su', reason }));
  await ticked(await operator.accounts.delete({ id, reason }));
  const code = await confirmed();
  await operator.queue.take({ code });
  const connector = 'manual-task' as const;
  expect(await operator.queue.checkAddress({ code, localPart: 'kulthida.su' })).toBeTruthy();
  const order = await operator.queue.provision({ code, localPart: 'kulthida.wo', connector });
  expect(order.address).toBe(address);
});

test('an earlier tombstone of the same person hands its address on to a renaming', async () => {
  const { operator, made, ticked, show, address, id: tombstone } = await openWithDeleted();
  const code = await operator.requests.list({ filter: {}, sort: 'newest', offset: 0, limit: 1 });
  expect(code.total).toBe(1);
  const { id } = await made(personalForm({ firstNameEn: 'Kulthida', lastNameEn: 'Suk' }));
  expect(id).not.toBe(tombstone);
  await ticked(await operator.accounts.rename({ id, localPart: 'kulthida.wo', reason }));
  expect((await show(id)).account.address).toBe(address);
  expect((await show(tombstone)).account.standing).toBe('released');
  expect((await show(tombstone)).operations.map(({ kind }) => kind)).toEqual(['delete', 'deliver', 'create']);
});
