import { expect, test } from 'vitest';
import { openMailOffice } from '#tests/helpers/mail-office.ts';
import { openWithHolder } from '#tests/helpers/taken-address.ts';

type Desk = Awaited<ReturnType<typeof openWithHolder>>;
type Client = Desk['officer'];

const ACTS: Record<string, (client: Client, id: number) => Promise<{ state: string }>> = {
  retry: ({ operations }, id) => operations.retry({ id }),
  adopt: ({ operations }, id) => operations.adopt({ id, note: 'x' }),
  nextCandidate: ({ operations }, id) => operations.nextCandidate({ id }),
  editAndRetry: ({ operations }, id) => operations.editAndRetry({ id, localPart: 'k.wongsawat' }),
  cancel: ({ operations }, id) => operations.cancel({ id, reason: 'x' }),
};

test.each(Object.entries(ACTS))(
  'what another officer has in hand is no colleague’s to %s, but an administrator’s',
  async (name, act) => {
    const { parked, signedIn, stateOf, code } = await openWithHolder();
    const colleague = await signedIn(['officer'], [], 'colleague');
    await expect(act(colleague, parked.id)).rejects.toMatchObject({
      code: 'TAKEN_BY_OTHER',
      data: { by: 'officer' },
    });
    expect(await stateOf(code)).toBe('parked');
    const administrator = await signedIn(['administrator']);
    expect((await act(administrator, parked.id)).state).toBe(name === 'cancel' ? 'cancelled' : 'pending');
  },
);

test('nor theirs to hand over', async () => {
  const { parked, signedIn, officer, code, office } = await openWithHolder();
  await office.context.db.updateTable('operation').set({ connector: 'bulk-file' }).execute();
  const colleague = await signedIn(['officer'], [], 'colleague');
  const { id } = parked;
  await expect(colleague.operations.handOver({ id })).rejects.toMatchObject({ code: 'TAKEN_BY_OTHER' });
  const administrator = await signedIn(['administrator']);
  expect(await administrator.operations.handOver({ id })).toMatchObject({ connector: 'manual-task' });
  // what is delivered is nobody's case any more
  expect((await officer.requests.show({ code })).state).toBe('provisioning');
});

const BY_HAND: Record<string, (client: Client, id: number) => Promise<unknown>> = {
  manualSteps: ({ operations }, id) => operations.manualSteps({ id }),
  completeManual: ({ operations }, id) => operations.completeManual({ id }),
  failManual: ({ operations }, id) => operations.failManual({ id, words: 'quota' }),
};

test.each(Object.entries(BY_HAND))(
  'a manual task in another officer’s hands is no colleague’s to %s, but an administrator’s',
  async (_name, act) => {
    const { provisioned, signedIn, liveOperation } = await openMailOffice();
    const { code, operationId } = await provisioned('manual-task');
    const colleague = await signedIn(['officer'], [], 'colleague');
    await expect(act(colleague, operationId)).rejects.toMatchObject({
      code: 'TAKEN_BY_OTHER',
      data: { by: 'officer' },
    });
    expect(await liveOperation(code)).toMatchObject({ id: operationId, state: 'waiting', outcomeCode: null });
    await act(await signedIn(['administrator']), operationId);
  },
);

test('credentials of a delivered request are anybody’s to send again; what is then at work is that officer’s', async () => {
  const { officer, office, provisioned, completed, signedIn, stateOf } = await openMailOffice();
  const { code, operationId } = await provisioned('manual-task');
  await completed(operationId);
  const colleague = await signedIn(['officer'], [], 'colleague');
  const { operationId: id } = await colleague.queue.sendAgain({ code });
  await office.idle();
  await colleague.operations.failManual({ id, words: 'quota' });

  await expect(officer.queue.sendAgain({ code })).rejects.toMatchObject({
    code: 'TAKEN_BY_OTHER',
    data: { by: 'colleague' },
  });
  expect(await stateOf(code)).toBe('parked');
  const administrator = await signedIn(['administrator']);
  expect(await administrator.queue.sendAgain({ code })).toMatchObject({ code });
});

test('where a colleague’s credentials go is no other officer’s to change, but an administrator’s', async () => {
  const { parked, signedIn, officer } = await openWithHolder();
  const code = parked.requestCode;
  const contact = { code, contactEmail: 'new@example.go.th', note: 'x' };
  const colleague = await signedIn(['officer'], [], 'colleague');
  await expect(colleague.queue.correctContact(contact)).rejects.toMatchObject({
    code: 'TAKEN_BY_OTHER',
    data: { by: 'officer' },
  });
  const administrator = await signedIn(['administrator']);
  expect(await administrator.queue.correctContact(contact)).toEqual({ code, state: 'parked' });
  expect((await officer.requests.show({ code })).contactEmail).toBe(contact.contactEmail);
});
