import { refuse } from '#shared/contract/errors.ts';
import type { Outputs } from '#shared/contract/index.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { replaceForm } from '#main/registry/repositories/request-forms.ts';
import { moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { proveApplicant } from './prove-applicant.ts';
import { checkEligible, sealForm } from './sealed-form.ts';

type Input = { code: string; lastFour: string; revision: number; form: RequestForm };

/** New data under the same code; the confirmer's screen shows the number of corrections that the paper must carry. */
export const correctRequest: UseCase<Input, Outputs['requests']['correct']> = async (
  context,
  actor,
  input,
) => {
  const proved = await proveApplicant(context, actor, input);
  const trace = {
    action: 'requests.correct',
    subject: proved.code,
    detail: { revision: proved.revision + 1 },
  };
  return audited(context, actor, trace, async (trx, at) => {
    const request = (await findRequestById(trx, proved.id)) ?? refuse('REQUEST_NOT_FOUND', {});
    const { code, state, revision, kind, submittedAt } = request;
    if (revision !== input.revision || kind !== input.form.kind)
      refuse('REQUEST_CHANGED', { revision, state });
    const unit = await checkEligible(trx, input.form);
    await moveRequest(trx, request, { event: 'correct', actor: actor.name, door: actor.door, at });
    const next = await replaceForm(trx, request, sealForm(context.vault, input.form), unit.nameTh);
    return { code, submittedAt, revision: next };
  });
};
