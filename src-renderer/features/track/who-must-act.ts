import type { RequestState } from '#shared/domain/request-state.ts';

const WHO: Record<RequestState, 'submitted' | 'applicant' | 'office' | 'nobody'> = {
  submitted: 'submitted',
  returned: 'applicant',
  confirmed: 'office',
  provisioning: 'office',
  parked: 'office',
  delivered: 'applicant',
  cancelled: 'nobody',
  rejected: 'nobody',
  expired: 'nobody',
};

/** Whose turn it is, as `track.who` names them. */
export function whoMustAct(state: RequestState): (typeof WHO)[RequestState] {
  return WHO[state];
}
