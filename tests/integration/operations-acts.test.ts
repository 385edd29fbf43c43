import { expect, test } from 'vitest';
import { openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { HOLDER, openWithHolder, stranger } from '#tests/helpers/taken-address.ts';

test('an address that the platform has already is parked with whose it is', async () => {
  const { officer, parked, stateOf, code } = await openWithHolder();
  expect(parked).toMatchObject({
    state: 'parked',
    outcomeCode: 'ADDRESS_EXISTS',
    outcomeWords: 'entryAlreadyExists',
  });
  expect(parked.asked).toMatchObject({ address: 'kulthida.wo@coj.go.th', displayName: 'กุลธิดา วงศ์สวัสดิ์' });
  expect(await stateOf(code)).toBe('parked');
  const { attempts, operation } = await officer.operations.show({ id: parked.id });
  expect(operation).toEqual(parked);
  expect(attempts).toMatchObject([
    { number: 1, outcome: 'refused', code: 'ADDRESS_EXISTS', words: 'entryAlreadyExists', found: HOLDER },
  ]);
});

test('the same person: the account is adopted by a recorded decision, and gets a new password that is mailed', async () => {
  const { officer, operator, parked, worker, code, stateOf, smtp, keys } = await openWithHolder();
  const reset = await officer.operations.adopt({ id: parked.id, note: 'ผู้ขอแสดงบัตร' });
  expect(reset).toMatchObject({ kind: 'reset', state: 'pending', connector: 'manual-task' });
  await worker.idle();
  expect(keys).toEqual([`create:${code}:1`, `reset:${code}:1`]);
  expect(await stateOf(code)).toBe('delivered');
  expect(smtp.messages).toHaveLength(1);
  const { operation } = await officer.operations.show({ id: parked.id });
  expect(operation).toMatchObject({ state: 'done', outcomeCode: 'ADOPTED', outcomeWords: 'ผู้ขอแสดงบัตร' });
  const trail = await operator.audit.list({ subject: code, offset: 0, limit: 50 });
  expect(trail.rows.find(({ action }) => action === 'operations.adopt')).toMatchObject({
    actor: 'officer',
    detail: { address: 'kulthida.wo@coj.go.th', note: 'ผู้ขอแสดงบัตร' },
  });
  await expect(officer.operations.adopt({ id: parked.id, note: 'x' })).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
  });
});

test('an account that was closed on the platform is opened first: its new password lets its person in', async () => {
  const { officer, parked, worker, code, keys, stateOf } = await openWithHolder(
    stranger({ isSuspended: true }),
  );
  await officer.operations.adopt({ id: parked.id, note: 'ผู้ขอแสดงบัตร' });
  await worker.idle();
  expect(keys).toEqual([`create:${code}:1`, `restore:${code}:1`, `reset:${code}:1`]);
  expect(await stateOf(code)).toBe('delivered');
});

test('an account that carries another key is adopted by nobody', async () => {
  const { officer, parked, stateOf, code } = await openWithHolder(stranger({ accountKey: 'k' }));
  await expect(officer.operations.adopt({ id: parked.id, note: 'x' })).rejects.toMatchObject({
    code: 'ACCOUNT_OF_ANOTHER',
  });
  expect(await stateOf(code)).toBe('parked');
});

test('where the platform did not say whose it is, nobody adopts it, and is told the way on', async () => {
  const untold = { kind: 'refused' as const, code: 'ADDRESS_EXISTS', words: 'exists' };
  const { officer, parked, stateOf, code } = await openWithHolder(untold);
  await expect(officer.operations.adopt({ id: parked.id, note: 'x' })).rejects.toMatchObject({
    code: 'ACCOUNT_UNTOLD',
    data: { address: 'kulthida.wo@coj.go.th' },
  });
  expect(await stateOf(code)).toBe('parked');
});

test('an account that has the address beside its own is adopted by nobody, nor one of several', async () => {
  const alias = await openWithHolder(stranger({ address: 'kulthida.w@coj.go.th' }));
  await expect(alias.officer.operations.adopt({ id: alias.parked.id, note: 'x' })).rejects.toMatchObject({
    code: 'ACCOUNT_ADDRESS_DIFFERS',
    data: { address: 'kulthida.wo@coj.go.th', found: 'kulthida.w@coj.go.th' },
  });
  const several = await openWithHolder({ kind: 'exists', account: HOLDER, matches: 2, words: '' });
  await expect(several.officer.operations.adopt({ id: several.parked.id, note: 'x' })).rejects.toMatchObject({
    code: 'ACCOUNT_AMBIGUOUS',
    data: { address: 'kulthida.wo@coj.go.th', matches: 2 },
  });
  const { attempts } = await several.officer.operations.show({ id: several.parked.id });
  expect(attempts[0]?.found).toEqual({ ...HOLDER, matches: 2 });
  const capitals = await openWithHolder(stranger({ address: 'Kulthida.WO@coj.go.th' }));
  expect(await capitals.officer.operations.adopt({ id: capitals.parked.id, note: 'x' })).toMatchObject({
    kind: 'reset',
  });
});

test('another person: the next address that the rules propose is asked for', async () => {
  const { officer, parked, worker, code, stateOf, smtp } = await openWithHolder();
  const next = await officer.operations.nextCandidate({ id: parked.id });
  expect(next).toMatchObject({ kind: 'create', state: 'pending', address: 'kulthida.won@coj.go.th' });
  await worker.idle();
  expect(await stateOf(code)).toBe('delivered');
  expect((await readMessage(smtp.messages[0])).text).toContain('kulthida.won@coj.go.th');
  expect((await officer.operations.show({ id: parked.id })).operation.state).toBe('cancelled');
});

test('a parked account is asked for under another address, and the trail holds both', async () => {
  const { officer, operator, signedIn, parked, worker, code, stateOf } = await openWithHolder();
  const edit = (localPart: string) => officer.operations.editAndRetry({ id: parked.id, localPart });
  await expect(edit('no spaces')).rejects.toMatchObject({ code: 'ADDRESS_FAULTY' });
  const colleague = await signedIn(['officer'], [], 'colleague');
  const stepIn = colleague.operations.editAndRetry({ id: parked.id, localPart: 'k.wongsawat' });
  await expect(stepIn).rejects.toMatchObject({ code: 'TAKEN_BY_OTHER' });
  expect(await edit('k.wongsawat')).toMatchObject({ address: 'k.wongsawat@coj.go.th' });
  await worker.idle();
  expect(await stateOf(code)).toBe('delivered');
  const trail = await operator.audit.list({ subject: code, offset: 0, limit: 50 });
  expect(trail.rows.find(({ action }) => action === 'operations.editAndRetry')?.detail).toEqual({
    operation: `create:${code}:1`,
    from: 'kulthida.wo@coj.go.th',
    address: 'k.wongsawat@coj.go.th',
  });
  await expect(edit('k.wong')).rejects.toMatchObject({ code: 'OPERATION_STATE_FORBIDS' });
});

test('what waits for a platform is handed over to be done by hand, pending or parked', async () => {
  const { officer, confirmed, office, liveOperation, completed, stateOf } = await openMailOffice();
  const code = await confirmed();
  await officer.queue.take({ code });
  const { operationId } = await officer.queue.provision({
    code,
    localPart: 'kulthida.wo',
    connector: 'bulk-file',
  });
  const handed = await officer.operations.handOver({ id: operationId });
  expect(handed).toMatchObject({ state: 'pending', connector: 'manual-task' });
  await office.idle();
  expect(await liveOperation(code)).toMatchObject({ state: 'waiting', connector: 'manual-task' });
  await expect(officer.operations.handOver({ id: operationId })).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
  });
  await completed(operationId);
  expect(await stateOf(code)).toBe('delivered');

  const other = await confirmed(personalForm({ nationalId: nationalIdOf(2) }));
  const taken = await officer.queue.take({ code: other });
  await officer.queue.provision({ code: other, localPart: taken.proposal ?? '', connector: 'bulk-file' });
  await office.idle();
  const { batch } = await officer.batches.write({});
  const { id } = await liveOperation(other);
  await expect(officer.operations.handOver({ id })).rejects.toMatchObject({ data: { state: 'waiting' } });
  await officer.batches.closeRow({
    number: batch.number,
    operationId: id,
    outcome: 'failed',
    words: 'quota',
  });
  await officer.operations.handOver({ id });
  await office.idle();
  expect(await liveOperation(other)).toMatchObject({
    state: 'waiting',
    connector: 'manual-task',
    batchNumber: null,
  });
  expect(await stateOf(other)).toBe('provisioning');
});

test('a cancelled account gives its case back to the queue, where it is taken and ordered anew', async () => {
  const { officer, parked, worker, code, stateOf, office } = await openWithHolder();
  const cancelled = await officer.operations.cancel({ id: parked.id, reason: 'ผู้ขอจะแก้ชื่อ' });
  expect(cancelled).toMatchObject({
    state: 'cancelled',
    outcomeCode: 'CANCELLED',
    outcomeWords: 'ผู้ขอจะแก้ชื่อ',
  });
  expect(await stateOf(code)).toBe('confirmed');
  const { timeline } = await officer.requests.show({ code });
  expect(timeline.at(-1)).toMatchObject({ event: 'release', reason: 'CANCELLED', note: 'ผู้ขอจะแก้ชื่อ' });
  const secrets = office.context.db.selectFrom('operation').select('secret_cipher');
  expect(await secrets.execute()).toEqual([{ secret_cipher: null }]);
  const taken = await officer.queue.take({ code });
  expect(taken).toMatchObject({ canOrder: true, proposal: 'kulthida.won' });
  await officer.queue.release({ code });
  await officer.queue.take({ code });
  await officer.queue.provision({ code, localPart: 'kulthida.wo', connector: 'manual-task' });
  await worker.idle();
  expect(await stateOf(code)).toBe('delivered');
});

test('a cancelled message parks its case until credentials are sent again; what has begun is not cancelled', async () => {
  const { officer, office, provisioned, liveOperation, completed, stateOf, smtp } = await openMailOffice();
  smtp.mood = 'greylist';
  const { code, operationId } = await provisioned('manual-task');
  await expect(officer.operations.cancel({ id: operationId, reason: 'x' })).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
    data: { state: 'waiting' },
  });
  await completed(operationId);
  const { id } = await liveOperation(code);
  await officer.operations.cancel({ id, reason: 'ที่อยู่ผิด' });
  expect(await stateOf(code)).toBe('parked');
  smtp.mood = 'accept';
  const again = await officer.queue.sendAgain({ code });
  await office.idle();
  await completed(again.operationId);
  expect(await stateOf(code)).toBe('delivered');
  expect(smtp.messages).toHaveLength(1);
});
