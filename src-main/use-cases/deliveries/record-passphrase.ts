import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { inTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { recordPassphraseTold } from '#main/registry/repositories/deliveries.ts';
import type { UseCase } from '../context.ts';
import { loadDelivery } from './load-letter.ts';

/** A zip's passphrase was told: for all that the zip holds or, where one was in no zip, for none. */
export const recordPassphrase: UseCase<
  Inputs['deliveries']['recordPassphrase'],
  Outputs['deliveries']['recordPassphrase']
> = ({ db, now }, { name: actor, door }, { ids, how }) => {
  const at = now();
  return inTransaction(db, async (trx) => {
    const held = new Set(ids);
    for (const id of held) {
      const { request, delivery } = await loadDelivery(trx, id);
      if (!(await recordPassphraseTold(trx, id, { at, how }))) refuse('ZIP_NOT_MADE', { code: request.code });
      const detail = { delivery: id, madeFor: delivery.madeFor, how };
      const action = 'deliveries.recordPassphrase';
      await appendAudit(trx, { at, actor, door, action, subject: request.code, detail });
    }
    return { recorded: held.size };
  });
};
