import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

/** How long an address stays with its person; what was deleted before goes by it too. */
export const saveRetentionSettings: UseCase<
  Inputs['settings']['saveRetention'],
  Outputs['settings']['saveRetention']
> = async (context, actor, retention) => {
  const trace = { action: 'settings.saveRetention', subject: 'retention', detail: { ...retention } };
  await audited(context, actor, trace, (trx, at) =>
    writeSetting(trx, 'retention', { value: retention, secretCipher: null }, at),
  );
  return {};
};
