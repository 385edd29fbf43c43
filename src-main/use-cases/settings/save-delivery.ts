import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

/** How credentials are delivered from the next order on; what is under way keeps its channel. */
export const saveDeliverySettings: UseCase<
  Inputs['settings']['saveDelivery'],
  Outputs['settings']['saveDelivery']
> = async (context, actor, delivery) => {
  const trace = { action: 'settings.saveDelivery', subject: 'delivery', detail: { ...delivery } };
  await audited(context, actor, trace, (trx, at) =>
    writeSetting(trx, 'delivery', { value: delivery, secretCipher: null }, at),
  );
  return {};
};
