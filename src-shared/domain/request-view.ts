import type { RequestState } from './request-state.ts';

/**
 * The work of a unit in three piles: what waits for the signed paper, what waits for the IT office, and what came back
 * (returned, or ended without a mailbox not long ago).
 */
export const REQUEST_VIEWS = ['paper', 'office', 'back'] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

/** Rejected and expired requests are shown among what came back for so many days. */
export const ENDED_LATELY_DAYS = 30;

const VIEW: Readonly<Record<RequestState, RequestView | null>> = {
  submitted: 'paper',
  returned: 'back',
  confirmed: 'office',
  provisioning: 'office',
  parked: 'office',
  delivered: null,
  cancelled: null,
  rejected: 'back',
  expired: 'back',
};

/** The pile that a request of this state lies on; null for none. */
export function viewOf(state: RequestState): RequestView | null {
  return VIEW[state];
}
