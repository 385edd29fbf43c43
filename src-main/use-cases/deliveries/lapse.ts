import { begunBefore } from '#shared/domain/thai-day.ts';
import { deliverySettings } from '#main/delivery/delivery-policy.ts';
import { inTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { waitingSinceBefore } from '#main/registry/repositories/deliveries.ts';
import type { UseCaseContext } from '../context.ts';
import { giveUpLetter } from './give-up-letter.ts';
import { loadDelivery } from './load-letter.ts';

/**
 * A password does not wait for its letter for ever: after the policy's days it is deleted, and the request parked, so that
 * somebody sees it. Each in a transaction of its own.
 */
export async function lapseLetters({ db, now }: Pick<UseCaseContext, 'db' | 'now'>): Promise<number> {
  const { keepLettersDays } = await deliverySettings(db);
  const due = await waitingSinceBefore(db, begunBefore(now(), keepLettersDays));
  let lapsed = 0;
  for (const { id } of due) {
    const by = { actor: 'office', door: 'office', at: now() };
    await inTransaction(db, async (trx) => {
      const loaded = await loadDelivery(trx, id);
      if (loaded.delivery.secretCipher === null) return;
      await giveUpLetter(trx, loaded, by, { why: 'lapsed', note: null });
      const detail = { delivery: id, days: keepLettersDays };
      await appendAudit(trx, { ...by, action: 'letters.lapse', subject: loaded.request.code, detail });
      lapsed += 1;
    });
  }
  return lapsed;
}
