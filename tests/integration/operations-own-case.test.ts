import { expect, test } from 'vitest';
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
