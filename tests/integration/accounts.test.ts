import { expect, test } from 'vitest';
import { openAccountOffice, REASON } from '#tests/helpers/account-office.ts';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';

const reason = REASON;
const refusal = (code: string, data: object = {}) => ({
  code,
  data: expect.objectContaining(data) as object,
});

test('an account is suspended, restored and deleted once the platform has done it, and not before', async () => {
  const { operator, made, show, ticked } = await openAccountOffice();
  const { id, code, address } = await made();
  const standing = async () => (await show(id)).account.standing;
  const suspension = await operator.accounts.suspend({ id, reason });
  expect(suspension).toMatchObject({ kind: 'suspend', connector: 'manual-task', requestCode: code, address });
  expect(await standing()).toBe('active');
  await ticked(suspension);
  expect(await standing()).toBe('suspended');
  await ticked(await operator.accounts.restore({ id, reason }));
  expect(await standing()).toBe('active');
  await ticked(await operator.accounts.change({ id, reason }));
  await ticked(await operator.accounts.delete({ id, reason }));
  const { account, acts, operations, request } = await show(id);
  expect([account.standing, acts]).toEqual(['deleted', []]);
  expect(operations.map(({ kind }) => kind)).toEqual([
    'delete',
    'change',
    'restore',
    'suspend',
    'deliver',
    'create',
  ]);
  const events = request.timeline.slice(-8).map(({ event, note, by }) => [event, note, by]);
  expect(events).toEqual(
    ['suspend', 'restore', 'change', 'delete'].flatMap((act) => [
      [`${act}-ordered`, reason, 'operator:tester'],
      [`${act}-done`, address, 'operator:tester'],
    ]),
  );
});

test('an act is ordered from the right state only, and not behind one that makes it senseless', async () => {
  const { operator, officer, made, show, ticked, confirmed, provisioned } = await openAccountOffice();
  const { id } = await made();
  const forbidden = refusal('ACCOUNT_STATE_FORBIDS', { state: 'active', act: 'restore' });
  await expect(operator.accounts.restore({ id, reason })).rejects.toMatchObject(forbidden);
  expect((await show(id)).acts).toEqual(['suspend', 'change', 'rename', 'delete']);
  const suspension = await operator.accounts.suspend({ id, reason });
  expect((await show(id)).acts).toEqual(['change']);
  const busy = refusal('ACCOUNT_BUSY', { kind: 'suspend' });
  await expect(operator.accounts.suspend({ id, reason })).rejects.toMatchObject(busy);
  await expect(operator.accounts.delete({ id, reason })).rejects.toMatchObject(busy);
  await expect(operator.accounts.rename({ id, localPart: 'other', reason })).rejects.toMatchObject(busy);
  await ticked(suspension);
  await expect(operator.accounts.suspend({ id, reason })).rejects.toMatchObject(
    refusal('ACCOUNT_STATE_FORBIDS', { state: 'suspended' }),
  );
  await expect(operator.accounts.suspend({ id: 99, reason })).rejects.toMatchObject(
    refusal('ACCOUNT_NOT_FOUND'),
  );
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(2) }));
  const { address } = await provisioned('manual-task', code);
  const reserved = (await show(address)).account.id;
  await expect(officer.accounts.delete({ id: reserved, reason })).rejects.toMatchObject(
    refusal('ACCOUNT_STATE_FORBIDS', { state: 'reserved' }),
  );
});

test('who has no new password to get gets none: closed, or on the way to another address', async () => {
  const { operator, made, ticked } = await openAccountOffice();
  const { id, code } = await made();
  const sendAgain = () => operator.queue.sendAgain({ code });
  const renaming = await operator.accounts.rename({ id, localPart: 'kulthida.new', reason });
  await expect(sendAgain()).rejects.toMatchObject(refusal('STATE_FORBIDS'));
  await ticked(renaming);
  await ticked(await operator.accounts.suspend({ id, reason }));
  await expect(sendAgain()).rejects.toMatchObject(refusal('STATE_FORBIDS'));
  await ticked(await operator.accounts.restore({ id, reason }));
  await sendAgain();
});

test('a connector that cannot be used orders nothing', async () => {
  const { operator, office, made, show } = await openAccountOffice();
  const { id } = await made();
  const value = JSON.stringify({ ...(await operator.settings.show({})).platform, connector: 'scim' });
  await office.context.db.updateTable('setting').set({ value }).where('name', '=', 'platform').execute();
  await expect(operator.accounts.suspend({ id, reason })).rejects.toMatchObject(
    refusal('CONNECTOR_UNAVAILABLE'),
  );
  expect((await show(id)).account.underWay).toBeNull();
});

test('a renamed account keeps its mail, its key and its former address, and may have that back', async () => {
  const { operator, officer, made, show, ticked, stateOf } = await openAccountOffice();
  const { id, code, address } = await made();
  const rename = (localPart: string) => operator.accounts.rename({ id, localPart, reason });
  await expect(rename('kulthida.wo')).rejects.toMatchObject(refusal('ADDRESS_TAKEN', { active: true }));
  await expect(rename('Not An Address')).rejects.toMatchObject(refusal('ADDRESS_FAULTY'));
  const renaming = await rename('kulthida.su');
  expect(renaming.asked).toMatchObject({ address: 'kulthida.su@coj.go.th', formerAddress: address });
  expect((await show(id)).account.address).toBe(address);
  await ticked(renaming);
  const { account, addresses } = await show(address);
  expect(account).toMatchObject({ id, address: 'kulthida.su@coj.go.th', standing: 'active' });
  expect(addresses).toMatchObject([{ address, standing: 'held', mayRelease: false }]);
  expect((await officer.requests.show({ code })).address).toBe('kulthida.su@coj.go.th');
  expect(await stateOf(code)).toBe('delivered');
  await ticked(await rename('kulthida.wo'));
  expect((await show(id)).account.address).toBe(address);
  expect((await show(id)).addresses.map((one) => one.address)).toEqual(['kulthida.su@coj.go.th']);
});

test('a renaming that was cancelled, or that the platform refused, gives its address to nobody else', async () => {
  const { operator, made, show, office, provisioned, confirmed } = await openAccountOffice();
  const { id, address } = await made();
  const renaming = await operator.accounts.rename({ id, localPart: 'kulthida.su', reason });
  await office.idle();
  await operator.operations.failManual({ id: renaming.id, words: 'exists' });
  await operator.operations.cancel({ id: renaming.id, reason: 'อีกคนใช้อยู่' });
  expect((await show(id)).account.address).toBe(address);
  const stranger = await confirmed(
    personalForm({ nationalId: nationalIdOf(2), firstNameEn: 'Kulthida', lastNameEn: 'Suk' }),
  );
  expect(await provisioned('manual-task', stranger)).toMatchObject({ address: 'kulthida.suk@coj.go.th' });
});

test('the former address of a unit goes to no other mailbox of the unit while the first is there', async () => {
  const { operator, made, ticked, confirmed } = await openAccountOffice();
  const first = await confirmed(unitForm());
  await operator.queue.take({ code: first });
  const order = { code: first, localPart: 'registry.one', connector: 'manual-task' as const };
  const { operationId } = await operator.queue.provision(order);
  await ticked({ id: operationId });
  const id = (await operator.accounts.show({ account: 'registry.one@coj.go.th' })).account.id;
  await ticked(await operator.accounts.rename({ id, localPart: 'registry.two', reason }));
  await made();
  const second = await confirmed(unitForm());
  await operator.queue.take({ code: second });
  const again = { ...order, code: second };
  await expect(operator.queue.provision(again)).rejects.toMatchObject(refusal('ADDRESS_TAKEN'));
  await ticked(await operator.accounts.delete({ id, reason }));
  expect(await operator.queue.provision(again)).toMatchObject({ address: 'registry.one@coj.go.th' });
});

test('accounts are found by address, holder and unit, by whole and by short fragments', async () => {
  const { made, listed, operator, ticked } = await openAccountOffice();
  const { id } = await made();
  await made(
    personalForm({ nationalId: nationalIdOf(2), firstNameEn: 'Anan', firstNameTh: 'อนันต์', lastNameTh: 'ดี' }),
  );
  await ticked(await operator.accounts.rename({ id, localPart: 'kulthida.su', reason }));
  const all = ['anan.wo@coj.go.th active', 'kulthida.su@coj.go.th active', 'kulthida.wo@coj.go.th held'];
  expect(await listed('')).toEqual(all);
  expect(await listed('COJ.go')).toEqual(all);
  expect(await listed('อนันต์ ดี')).toEqual(all.slice(0, 1));
  expect(await listed('กุลธิดา su')).toEqual(all.slice(1, 2));
  expect(await listed('กุ')).toEqual(all.slice(1));
  expect(await listed('', ['held', 'suspended'])).toEqual(all.slice(2));
  expect(await listed('" OR @ *')).toEqual([]);
  const { rows } = await operator.accounts.list({ standings: [], offset: 1, limit: 1 });
  const unit = rows[0]?.unitNameTh.slice(0, 12) ?? '';
  expect(await listed(unit)).toEqual(all);
  expect(rows.map(({ address }) => address)).toEqual(['kulthida.su@coj.go.th']);
});
