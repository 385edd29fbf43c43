import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { nextState } from '#shared/domain/request-state.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { formOf } from './form-of.ts';
import { proveApplicant } from './prove-applicant.ts';

/** The form back to its applicant, while it is not locked. It carries the full national ID: the look is recorded. */
export const openForCorrection: UseCase<
  Inputs['requests']['openForCorrection'],
  Outputs['requests']['openForCorrection']
> = async (context, actor, proof) => {
  const request = await proveApplicant(context, actor, proof);
  if (!nextState(request.state, 'correct'))
    refuse('STATE_FORBIDS', { state: request.state, event: 'correct' });
  const { code: subject, revision } = request;
  const trace = { action: 'requests.openForCorrection', subject, detail: { revision } };
  await audited(context, actor, trace, async () => undefined);
  return { form: formOf(context.vault, request), revision };
};
