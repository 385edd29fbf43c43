import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { findDeliveryView } from '#main/registry/repositories/delivery-views.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { giveUpLetter } from './give-up-letter.ts';
import { loadWaiting } from './load-letter.ts';

/** An officer takes a letter or a zip back, and says why. */
export const withdrawLetter: UseCase<
  Inputs['deliveries']['withdraw'],
  Outputs['deliveries']['withdraw']
> = async (context, actor, { id, reason }) => {
  const trace = { action: 'deliveries.withdraw', subject: '', detail: { delivery: id, reason } };
  return audited(context, actor, trace, async (trx, at) => {
    const loaded = await loadWaiting(trx, id);
    trace.subject = loaded.request.code;
    const by = { actor: actor.name, door: actor.door, at };
    await giveUpLetter(trx, loaded, by, { why: 'cancelled', note: reason });
    const view = await findDeliveryView(trx, id);
    if (!view) throw new Error(`delivery ${id} is gone`);
    return view;
  });
};
