import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

/** How long requests may wait for their paper; the office's clock goes by it from its next round on. */
export const savePeriodSettings: UseCase<
  Inputs['settings']['savePeriods'],
  Outputs['settings']['savePeriods']
> = async (context, actor, periods) => {
  const trace = { action: 'settings.savePeriods', subject: 'periods', detail: { ...periods } };
  await audited(context, actor, trace, (trx, at) =>
    writeSetting(trx, 'periods', { value: periods, secretCipher: null }, at),
  );
  return {};
};
