import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { nextState } from '#shared/domain/request-state.ts';
import type { UseCase } from '../context.ts';
import { formOf } from './form-of.ts';
import { proveApplicant } from './prove-applicant.ts';

/** The form back to its applicant, while it is not locked. */
export const openForCorrection: UseCase<
  Inputs['requests']['openForCorrection'],
  Outputs['requests']['openForCorrection']
> = async (context, _actor, proof) => {
  const request = await proveApplicant(context, proof);
  if (!nextState(request.state, 'correct'))
    refuse('STATE_FORBIDS', { state: request.state, event: 'correct' });
  return { form: formOf(context.vault, request), revision: request.revision };
};
