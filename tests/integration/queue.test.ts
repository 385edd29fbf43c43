import { expect, test } from 'vitest';
import { inTransaction } from '#main/registry/database.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import { reserveAddress } from '#main/use-cases/queue/reserve-address.ts';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

async function openQueue() {
  const post = await openTestOffice();
  const officer = await post.signedIn(['officer']);
  const colleague = await post.signedIn(['officer'], [], 'colleague');
  const administrator = await post.signedIn(['administrator']);
  return { ...post, officer, colleague, administrator };
}

const refusal = (code: string, data: object = {}) => ({
  code,
  data: expect.objectContaining(data) as object,
});
const other = (place: number) => personalForm({ nationalId: nationalIdOf(place) });

test('a case is taken once, opened again by its officer, and given back', async () => {
  const { officer, colleague, administrator, confirmed } = await openQueue();
  const code = await confirmed();
  const taken = await officer.queue.take({ code });
  expect(taken).toMatchObject({
    domain: 'coj.go.th',
    proposal: 'kulthida.wo',
    clashes: [],
    connector: 'bulk-file',
    request: { state: 'provisioning', takenBy: { displayName: 'officer' } },
  });
  expect(await officer.queue.take({ code })).toEqual(taken);
  expect(taken.request.timeline.filter(({ event }) => event === 'take')).toHaveLength(1);
  await expect(colleague.queue.take({ code })).rejects.toMatchObject(
    refusal('TAKEN_BY_OTHER', { by: 'officer' }),
  );
  await expect(colleague.queue.release({ code })).rejects.toMatchObject(refusal('TAKEN_BY_OTHER'));
  expect((await administrator.queue.take({ code })).request.takenBy?.displayName).toBe('officer');
  expect(await officer.queue.release({ code })).toEqual({ code, state: 'confirmed' });
  expect((await colleague.queue.take({ code })).request.takenBy?.displayName).toBe('colleague');
});

test('of two officers with one name each has in hand what they took themselves', async () => {
  const { office, officer, colleague, confirmed } = await openQueue();
  await office.context.db.updateTable('staff').set({ display_name: 'สมชาย ใจดี' }).execute();
  const code = await confirmed();
  await officer.queue.take({ code });
  const everything = { filter: {}, sort: 'oldest', offset: 0, limit: 10 } as const;
  const inHandOf = async (client: typeof officer) => {
    const { person } = await client.session.current({});
    const { rows } = await client.requests.list(everything);
    return rows.filter(({ takenBy }) => takenBy?.staffId === person?.staffId).map((row) => row.code);
  };
  expect([await inHandOf(officer), await inHandOf(colleague)]).toEqual([[code], []]);
  const { takenBy } = await colleague.requests.show({ code });
  expect(takenBy).toEqual({ staffId: officer.door.staffId, displayName: 'สมชาย ใจดี' });
});

test('what is not confirmed, or has ended, cannot be taken', async () => {
  const { officer, submitted, confirmed } = await openQueue();
  const code = await submitted();
  await expect(officer.queue.take({ code })).rejects.toMatchObject(
    refusal('STATE_FORBIDS', { state: 'submitted', event: 'take' }),
  );
  const rejected = await confirmed(other(2));
  expect(await officer.queue.reject({ code: rejected, note: 'ซ้ำ' })).toMatchObject({ state: 'rejected' });
  await expect(officer.queue.take({ code: rejected })).rejects.toMatchObject(refusal('STATE_FORBIDS'));
  await expect(officer.queue.take({ code: 'EM6900012357' })).rejects.toMatchObject(
    refusal('REQUEST_NOT_FOUND'),
  );
});

test('an open case is rejected in one go; after provisioning it is neither rejected nor given back', async () => {
  const { officer, confirmed } = await openQueue();
  const first = await confirmed();
  await officer.queue.take({ code: first });
  await officer.queue.reject({ code: first, note: 'ไม่มีสิทธิ์' });
  const { timeline } = await officer.requests.show({ code: first });
  expect(timeline.slice(-2).map(({ event }) => event)).toEqual(['release', 'reject']);
  expect(timeline.at(-1)?.note).toBe('ไม่มีสิทธิ์');

  const second = await confirmed();
  await officer.queue.take({ code: second });
  await officer.queue.provision({ code: second, localPart: 'kulthida.wo', connector: 'manual-task' });
  await expect(officer.queue.release({ code: second })).rejects.toMatchObject(refusal('STATE_FORBIDS'));
  await expect(officer.queue.reject({ code: second, note: 'x' })).rejects.toMatchObject(
    refusal('STATE_FORBIDS'),
  );
});

test('provisioning twice makes one order', async () => {
  const { officer, confirmed } = await openQueue();
  const code = await confirmed();
  await officer.queue.take({ code });
  const order = { code, localPart: 'kulthida.wo', connector: 'bulk-file' } as const;
  const results = await Promise.allSettled([officer.queue.provision(order), officer.queue.provision(order)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await officer.operations.list({ states: [], offset: 0, limit: 10 })).total).toBe(1);
});

test('the same name is given more letters, and the clash names its holder', async () => {
  const { officer, confirmed } = await openQueue();
  const first = await confirmed();
  await officer.queue.take({ code: first });
  await officer.queue.provision({ code: first, localPart: 'Kulthida.WO ', connector: 'bulk-file' });
  const second = await confirmed(other(2));
  const holder = 'นางสาวกุลธิดา วงศ์สวัสดิ์';
  expect(await officer.queue.take({ code: second })).toMatchObject({
    proposal: 'kulthida.won',
    clashes: [{ address: 'kulthida.wo@coj.go.th', holder, active: true }],
  });
  const check = (localPart: string) => officer.queue.checkAddress({ code: second, localPart });
  await expect(check('kulthida.wo')).rejects.toMatchObject(
    refusal('ADDRESS_TAKEN', { address: 'kulthida.wo@coj.go.th', holder, active: true }),
  );
  await expect(check('postmaster')).rejects.toMatchObject(
    refusal('ADDRESS_FAULTY', { faults: ['reserved'] }),
  );
  expect(await check(' Kulthida.W ')).toEqual({ address: 'kulthida.w@coj.go.th' });
});

test('one person gets no second personal mailbox, and the officer sees the first', async () => {
  const { officer, confirmed } = await openQueue();
  const codes = [await confirmed(), await confirmed()];
  for (const code of codes) await officer.queue.take({ code });
  const [first = '', second = ''] = codes;
  const address = 'kulthida.wo@coj.go.th';
  await officer.queue.provision({ code: first, localPart: 'kulthida.wo', connector: 'bulk-file' });
  expect((await officer.queue.take({ code: first })).hasAccount).toBeNull();
  expect((await officer.queue.take({ code: second })).hasAccount).toBe(address);
  for (const localPart of ['kulthida.wo', 'kulthida.won'])
    await expect(
      officer.queue.provision({ code: second, localPart, connector: 'bulk-file' }),
    ).rejects.toMatchObject(refusal('PERSON_HAS_ACCOUNT', { address }));
  // a mailbox of the unit is another matter
  const unit = await confirmed(unitForm());
  expect((await officer.queue.take({ code: unit })).hasAccount).toBeNull();
  await officer.queue.provision({ code: unit, localPart: 'records.unit', connector: 'bulk-file' });
  expect((await officer.requests.show({ code: second })).state).toBe('provisioning');
});

test('a deleted address comes back to its holder and to nobody else', async () => {
  const { office, officer, confirmed } = await openQueue();
  const first = await confirmed();
  await officer.queue.take({ code: first });
  await officer.queue.provision({ code: first, localPart: 'kulthida.wo', connector: 'bulk-file' });
  const { db, now } = office.context;
  await db.updateTable('account').set({ state: 'deleted', deleted_at: now() }).execute();

  const stranger = await confirmed(other(2));
  expect(await officer.queue.take({ code: stranger })).toMatchObject({
    proposal: 'kulthida.won',
    clashes: [{ address: 'kulthida.wo@coj.go.th', active: false }],
  });
  await expect(
    officer.queue.provision({ code: stranger, localPart: 'kulthida.wo', connector: 'bulk-file' }),
  ).rejects.toMatchObject(refusal('ADDRESS_TAKEN', { active: false }));

  const again = await confirmed();
  const { proposal } = await officer.queue.take({ code: again });
  expect(proposal).toBe('kulthida.wo');
  await officer.queue.provision({ code: again, localPart: proposal ?? '', connector: 'bulk-file' });
  expect((await officer.requests.show({ code: again })).address).toBe('kulthida.wo@coj.go.th');
});

test('a case can be ordered until something is asked of the platform, and again once it refused', async () => {
  const { office, officer, confirmed } = await openQueue();
  const code = await confirmed();
  const canOrder = async () => (await officer.queue.take({ code })).canOrder;
  const provision = (localPart: string) =>
    officer.queue.provision({ code, localPart, connector: 'manual-task' });
  expect(await canOrder()).toBe(true);
  const { operationId: id } = await provision('kulthida.wo');
  expect(await canOrder()).toBe(false);
  await expect(provision('kulthida.won')).rejects.toMatchObject(refusal('STATE_FORBIDS'));
  await office.idle();
  await officer.operations.failManual({ id, words: 'is an alias already' });
  expect(await officer.queue.take({ code })).toMatchObject({ canOrder: true, proposal: 'kulthida.wo' });
  const second = await provision('kulthida.won');
  await office.idle();
  await officer.operations.completeManual({ id: second.operationId });
  await office.idle();
  // the account is there: what waits now is the message, for a mail server, and no second account is ordered
  expect((await officer.requests.show({ code })).state).toBe('provisioning');
  expect(await canOrder()).toBe(false);
});

test('of two who race for one address one gets it, whatever was checked before', async () => {
  const { office, officer, confirmed } = await openQueue();
  const codes = [await confirmed(), await confirmed(other(2))];
  for (const code of codes) await officer.queue.take({ code });
  const race = await Promise.allSettled(
    codes.map((code) => officer.queue.provision({ code, localPart: 'kulthida.w', connector: 'bulk-file' })),
  );
  expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(race.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'ADDRESS_TAKEN' },
  });
  // the constraint itself, as the loser of a race between hosts meets it
  const { db, now } = office.context;
  const loser = await findRequest(db, codes[1] ?? '');
  if (!loser) throw new Error('no request');
  await expect(
    inTransaction(db, (trx) => reserveAddress(trx, loser, 'KULTHIDA.W@coj.go.th', now())),
  ).rejects.toMatchObject({ code: 'ADDRESS_TAKEN' });
});

test('a unit is proposed what it asked for, else its mail code, and never a made-up address', async () => {
  const { officer, administrator, confirmed } = await openQueue();
  const proposalOf = async (form: ReturnType<typeof unitForm>) =>
    (await officer.queue.take({ code: await confirmed(form) })).proposal;
  const unitId = 2;
  await administrator.units.update({ id: unitId, nameEn: null, mailCode: null });
  expect(await proposalOf(unitForm({}, unitId))).toBeNull();
  await administrator.units.update({ id: unitId, nameEn: null, mailCode: 'xyzc' });
  expect(await proposalOf(unitForm({}, unitId))).toBe('xyzc');
  expect(await proposalOf({ ...unitForm({}, unitId), requestedLocalPart: 'records.xyzc' })).toBe(
    'records.xyzc',
  );
});

test("a unit's mail code is for that unit only", async () => {
  const { officer, administrator, confirmed } = await openQueue();
  const unit = await administrator.units.update({ id: 2, nameEn: null, mailCode: 'xyzc' });
  const taken = refusal('ADDRESS_TAKEN', { holder: unit.nameTh });
  const person = await confirmed();
  await expect(officer.queue.checkAddress({ code: person, localPart: 'xyzc' })).rejects.toMatchObject(taken);
  const another = await confirmed({ ...unitForm({}, 3), requestedLocalPart: 'xyzc' });
  expect(await officer.queue.take({ code: another })).toMatchObject({
    clashes: [{ address: 'xyzc@coj.go.th', holder: unit.nameTh }],
  });
  const own = await confirmed(unitForm({}, 2));
  expect(await officer.queue.checkAddress({ code: own, localPart: 'xyzc' })).toEqual({
    address: 'xyzc@coj.go.th',
  });
});
