import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

export const saveSecuritySettings: UseCase<
  Inputs['settings']['saveSecurity'],
  Outputs['settings']['saveSecurity']
> = async (context, actor, security) => {
  const trace = { action: 'settings.saveSecurity', subject: 'security', detail: { ...security } };
  await audited(context, actor, trace, (trx, at) =>
    writeSetting(trx, 'security', { value: security, secretCipher: null }, at),
  );
  return {};
};
