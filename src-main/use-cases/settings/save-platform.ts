import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { holdWhatLeadsElsewhere } from '../approvals/hold-again.ts';
import { audited } from '../audited.ts';
import { refuseUnavailable } from '../connectors.ts';
import type { UseCase } from '../context.ts';

/** Where accounts live and what a bulk file holds; a template that could not be filled in is refused now. */
export const savePlatformSettings: UseCase<
  Inputs['settings']['savePlatform'],
  Outputs['settings']['savePlatform']
> = async (context, actor, platform) => {
  context.bulkFile.checkTemplate(platform.bulkColumns);
  await refuseUnavailable(context, platform.connector);
  const trace = { action: 'settings.savePlatform', subject: 'platform', detail: { ...platform } };
  const setting = { value: platform, secretCipher: null };
  await audited(context, actor, trace, (trx, at) =>
    holdWhatLeadsElsewhere(trx, () => writeSetting(trx, 'platform', setting, at)),
  );
  return {};
};
