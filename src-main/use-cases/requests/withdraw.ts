import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { proveApplicant } from './prove-applicant.ts';

/** The applicant no longer wants it. */
export const withdrawRequest: UseCase<
  Inputs['requests']['withdraw'],
  Outputs['requests']['withdraw']
> = async (context, actor, proof) => {
  const proved = await proveApplicant(context, actor, proof);
  const trace = { action: 'requests.withdraw', subject: proved.code };
  return audited(context, actor, trace, async (trx, at) => {
    const request = (await findRequestById(trx, proved.id)) ?? refuse('REQUEST_NOT_FOUND', {});
    const state = await moveRequest(trx, request, {
      event: 'cancel',
      actor: actor.name,
      door: actor.door,
      at,
    });
    return { state };
  });
};
