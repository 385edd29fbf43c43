import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { timelineOf } from '#main/registry/repositories/request-views.ts';
import type { UseCase } from '../context.ts';
import { proveApplicant } from './prove-applicant.ts';

/** How a request stands, for its applicant: no names of staff, no personal data. */
export const trackRequest: UseCase<Inputs['requests']['track'], Outputs['requests']['track']> = async (
  context,
  _actor,
  proof,
) => {
  const request = await proveApplicant(context, proof);
  const { code, kind, state, revision, submittedAt } = request;
  const timeline = (await timelineOf(context.db, request.id)).map((entry) => ({ ...entry, by: '' }));
  return { code, kind, state, revision, submittedAt, timeline };
};
