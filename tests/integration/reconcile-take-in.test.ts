import { expect, test } from 'vitest';
import { openReconcileOffice } from '#tests/helpers/reconcile-office.ts';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';

const ADDRESS = 'old.hand@coj.go.th';
const reason = 'เจ้าของมาแสดงตนพร้อมบัตรประชาชน';

/** An office whose platform has an account that the registry does not know. */
async function openFound(row = `${ADDRESS},Old Hand,false`) {
  const post = await openReconcileOffice();
  const first = await post.made(1);
  post.advance(1);
  const list = () => post.compared(`email,display name,suspended\n${first.address},,\n${row}`);
  const unknownOf = async (run: Awaited<ReturnType<typeof list>>) =>
    (await post.found(run)).find(({ kind }) => kind === 'unknown')?.id ?? 0;
  const id = await unknownOf(await list());
  const { db } = post.office.context;
  const accounts = () => db.selectFrom('account').selectAll().orderBy('id').execute();
  const counted = () =>
    db
      .selectFrom('request')
      .select((is) => is.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
  return { ...post, first, list, unknownOf, id, accounts, counted };
}

const byForm = (place = 7) => ({
  by: 'form' as const,
  form: personalForm({ nationalId: nationalIdOf(place), firstNameTh: 'สมศรี', lastNameTh: 'เดิมดี' }),
});

test('an account of an identified person becomes theirs: an entry, no new password, names and key written', async () => {
  const { id, operator, operations, accounts, office, advance, list } = await openFound();
  const taken = await operator.reconcile.takeIn({ id, owner: byForm(), reason });
  expect(taken).toMatchObject({ state: 'ordered', address: ADDRESS, settledBy: 'operator:tester' });
  expect(taken.holderName).toBe('นางสาวสมศรี เดิมดี');
  expect((await accounts()).at(-1)).toMatchObject({ address: ADDRESS, state: 'active' });
  const last = (await operations()).at(-1);
  expect(last).toMatchObject({ kind: 'change', connector: 'manual-task', secret_cipher: null });
  const { state, timeline } = await operator.requests.show({ code: taken.requestCode ?? '' });
  expect(state).toBe('delivered');
  expect(timeline.map(({ event, note }) => [event, note])).toEqual([
    ['taken-in', reason],
    ['change-ordered', reason],
  ]);
  // nothing of the person is in the trail
  const entry = await office.context.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'reconcile.takeIn')
    .executeTakeFirstOrThrow();
  expect(entry.subject).toBe(ADDRESS);
  expect(entry.detail).not.toContain('สมศรี');
  expect(entry.detail).not.toContain(nationalIdOf(7));
  // from now on it is one of the registry's
  await office.idle();
  await operator.operations.completeManual({ id: last?.id ?? 0 });
  advance(1);
  expect((await list()).counts).toMatchObject({ accounts: 2, unknown: 0 });
});

test('one that is closed on the platform is taken in as closed', async () => {
  const { id, operator, accounts } = await openFound(`${ADDRESS},Old Hand,true`);
  await operator.reconcile.takeIn({ id, owner: byForm(), reason });
  expect((await accounts()).at(-1)).toMatchObject({ address: ADDRESS, state: 'suspended' });
});

test('an account of a unit is taken in with its custodian', async () => {
  const { id, operator, accounts } = await openFound();
  const owner = { by: 'form' as const, form: unitForm({ nationalId: nationalIdOf(8) }) };
  await operator.reconcile.takeIn({ id, owner, reason });
  expect((await accounts()).at(-1)).toMatchObject({ kind: 'unit', person_key: 'unit:1', state: 'active' });
});

test('for a confirmed request the account is adopted: its person gets a new first password', async () => {
  const { id, operator, confirmed, accounts, operations, office } = await openFound();
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(7) }));
  const taken = await operator.reconcile.takeIn({ id, owner: { by: 'request', code }, reason });
  expect(taken).toMatchObject({ state: 'ordered', requestCode: code });
  expect((await accounts()).at(-1)).toMatchObject({ address: ADDRESS, state: 'active' });
  const last = (await operations()).at(-1);
  expect(last).toMatchObject({ kind: 'reset', channel: 'mail' });
  expect(last?.secret_cipher).not.toBeNull();
  const { timeline } = await operator.requests.show({ code });
  expect(timeline.slice(-2).map(({ event }) => event)).toEqual(['take', 'taken-in']);
  await office.idle();
  await operator.operations.completeManual({ id: last?.id ?? 0 });
  expect((await operations()).at(-1)).toMatchObject({ kind: 'deliver' });
});

test('a closed one is opened before its person gets the password', async () => {
  const { id, operator, confirmed, operations } = await openFound(`${ADDRESS},Old Hand,true`);
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(7) }));
  await operator.reconcile.takeIn({ id, owner: { by: 'request', code }, reason });
  expect((await operations()).slice(-2).map(({ kind }) => kind)).toEqual(['restore', 'reset']);
});

test('who has an account, or a request that waits, gets no second one; nothing is left behind', async () => {
  const { id, operator, confirmed, counted, first, operations } = await openFound();
  const before = [await counted(), await operations()];
  const take = (place: number) => operator.reconcile.takeIn({ id, owner: byForm(place), reason });
  await expect(take(1)).rejects.toMatchObject({
    code: 'HOLDER_HAS_ACCOUNT',
    data: { address: first.address },
  });
  expect([await counted(), await operations()]).toEqual(before);
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(7) }));
  await expect(take(7)).rejects.toMatchObject({ code: 'HOLDER_HAS_REQUEST', data: { code } });
});

test('a request whose paper nobody has confirmed, or that has its account, is refused', async () => {
  const { id, operator, submitted, first } = await openFound();
  const code = await submitted(personalForm({ nationalId: nationalIdOf(7) }));
  const take = (one: string) =>
    operator.reconcile.takeIn({ id, owner: { by: 'request', code: one }, reason });
  await expect(take(code)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  await expect(take(first.code)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
});

test('somebody who may have no mailbox is refused', async () => {
  const { id, operator } = await openFound();
  const { form } = byForm();
  const person = { ...form.person, category: 'temporary-employee' as const };
  const owner = { by: 'form' as const, form: { ...form, person } };
  await expect(operator.reconcile.takeIn({ id, owner, reason })).rejects.toMatchObject({
    code: 'NOT_ELIGIBLE',
  });
});

test.each([
  ['scan@elsewhere.example,Scan,false', 'ADDRESS_OTHER_DOMAIN'],
  ['postmaster@coj.go.th,Post,false', 'ADDRESS_FAULTY'],
])('%s: %s', async (row, code) => {
  const { id, operator } = await openFound(row);
  await expect(operator.reconcile.takeIn({ id, owner: byForm(), reason })).rejects.toMatchObject({ code });
});

test('what a registry has marked as its own is nobody’s to take', async () => {
  const { compared, found, operator } = await openReconcileOffice();
  const run = await compared(`email,account key\n${ADDRESS},another-registry`);
  const [finding] = await found(run);
  expect(finding).toMatchObject({ kind: 'unknown' });
  const wanted = { id: finding?.id ?? 0, owner: byForm(), reason };
  await expect(operator.reconcile.takeIn(wanted)).rejects.toMatchObject({ code: 'ACCOUNT_OF_ANOTHER' });
});

test('what another officer has taken in meanwhile is said to be no longer so', async () => {
  const { id, operator, list, unknownOf, accounts } = await openFound();
  const later = await unknownOf(await list());
  await operator.reconcile.takeIn({ id, owner: byForm(), reason });
  const count = (await accounts()).length;
  await expect(operator.reconcile.takeIn({ id, owner: byForm(9), reason })).rejects.toMatchObject({
    code: 'FINDING_SETTLED',
  });
  await expect(operator.reconcile.takeIn({ id: later, owner: byForm(9), reason })).rejects.toMatchObject({
    code: 'ADDRESS_TAKEN',
  });
  expect(await accounts()).toHaveLength(count);
});

test('an address that was released and has a new holder is its new holder’s account', async () => {
  const { first, office, list, confirmed, operator } = await openFound();
  const { db, now } = office.context;
  const gone = { state: 'deleted' as const, deleted_at: now(), released_at: now() };
  await db.updateTable('account').set(gone).where('address', '=', first.address).execute();
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(5) }));
  await operator.queue.take({ code });
  const [localPart = ''] = first.address.split('@');
  const order = { code, localPart, connector: 'manual-task' as const };
  const { operationId } = await operator.queue.provision(order);
  await office.idle();
  await operator.operations.completeManual({ id: operationId });
  expect((await list()).counts).toMatchObject({ lingering: 0, missing: 0 });
});
