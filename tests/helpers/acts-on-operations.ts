import type { Registry } from '#main/registry/database.ts';
import { nationalIdOf, personalForm } from './sample-requests.ts';
import type { openTestOffice } from './test-office.ts';

interface Desk extends Pick<Awaited<ReturnType<typeof openTestOffice>>, 'operator' | 'confirmed'> {
  db: Registry;
  work: () => Promise<void>;
  /** Notes which entries a call leaves in the trail. */
  noted: <Answer>(path: string, call: Promise<Answer>) => Promise<Answer>;
}

/** What an officer may do with an operation besides trying it again. */
export async function actsOnOperations({ operator, confirmed, noted, work, db }: Desk): Promise<void> {
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(7) }));
  await operator.queue.take({ code });
  const order = { code, localPart: 'k.wongsawat', connector: 'bulk-file' as const };
  const { operationId } = await operator.queue.provision(order);
  await noted('operations.handOver', operator.operations.handOver({ id: operationId }));
  await work();
  await operator.operations.failManual({ id: operationId, words: 'exists' });
  const edited = operator.operations.editAndRetry({ id: operationId, localPart: 'kw.one' });
  const { id } = await noted('operations.editAndRetry', edited);
  await work();
  await operator.operations.failManual({ id, words: 'exists' });
  const next = await noted('operations.nextCandidate', operator.operations.nextCandidate({ id }));
  await work();
  await operator.operations.failManual({ id: next.id, words: 'exists' });
  await db
    .updateTable('operation')
    .set({ outcome_code: 'ADDRESS_EXISTS' })
    .where('id', '=', next.id)
    .execute();
  const found = JSON.stringify({ address: next.address, accountKey: null });
  await db.updateTable('operation_attempt').set({ found }).where('operation_id', '=', next.id).execute();
  await noted('operations.adopt', operator.operations.adopt({ id: next.id, note: 'คนเดียวกัน' }));
  const { rows } = await operator.operations.list({
    states: ['pending'],
    lane: 'manual-task',
    offset: 0,
    limit: 9,
  });
  const reset = rows.find(({ requestCode }) => requestCode === code);
  const cancel = operator.operations.cancel({ id: reset?.id ?? 0, reason: 'x' });
  await noted('operations.cancel', cancel);
}
