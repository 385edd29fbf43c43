import { inTransaction } from '#main/registry/database.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import type { openTestOffice } from './test-office.ts';

interface Desk extends Pick<Awaited<ReturnType<typeof openTestOffice>>, 'operator' | 'office'> {
  /** Notes which entries a call leaves in the trail. */
  noted: <Answer>(path: string, call: Promise<Answer>) => Promise<Answer>;
}

/** A file that is no bounce, a delivery that somebody else's was taken for, and a delivered case that is closed as in use. */
export async function actsOnBounces({ operator, office, noted }: Desk, code: string): Promise<void> {
  const { db, now } = office.context;
  const bytes = new Blob(['Subject: hello']);
  await noted('deliveries.readBounces', operator.deliveries.readBounces({ name: 'a.eml', bytes }));
  const { id } = await db.selectFrom('credentials_delivery').select('id').executeTakeFirstOrThrow();
  const bounced = { bounced_at: now(), bounced_code: 'unknown', bounced_words: '' };
  await db.updateTable('credentials_delivery').set(bounced).where('id', '=', id).execute();
  await noted('deliveries.notBounced', operator.deliveries.notBounced({ id, note: 'ได้รับแล้ว' }));

  const request = await findRequest(db, code);
  if (!request) throw new Error('no request');
  const bounce = { event: 'bounce' as const, actor: 'office', door: 'outbox', at: now() };
  await inTransaction(db, (trx) => moveRequest(trx, request, bounce));
  await db
    .updateTable('operation')
    .set({ state: 'cancelled', next_try_at: null, secret_cipher: null, finished_at: now() })
    .where('kind', '=', 'deliver')
    .where('state', '=', 'pending')
    .execute();
  await noted('queue.settle', operator.queue.settle({ code, note: 'เข้าใช้งานได้แล้ว' }));
}
