import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { approvalSettings } from './defaults.ts';

/** For what a second person is needed from now on. What is held already stays held, and nothing else is held by it. */
export const saveApprovalSettings: UseCase<
  Inputs['settings']['saveApproval'],
  Outputs['settings']['saveApproval']
> = async (context, actor, approval) => {
  const trace = {
    action: 'settings.saveApproval',
    subject: 'approval',
    detail: { from: '', to: approval.scope },
  };
  await audited(context, actor, trace, async (trx, at) => {
    trace.detail.from = (await approvalSettings(trx)).scope;
    await writeSetting(trx, 'approval', { value: approval, secretCipher: null }, at);
  });
  return {};
};
