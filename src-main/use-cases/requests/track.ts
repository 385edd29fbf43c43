import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { TimelineEntry } from '#shared/contract/requests.ts';
import { undonePlaces } from '#shared/domain/undo.ts';
import { timelineOf } from '#main/registry/repositories/request-views.ts';
import type { UseCase } from '../context.ts';
import { lastDayOf } from './last-day.ts';
import { proveApplicant } from './prove-applicant.ts';

/** How a request stands, for its applicant: no names of staff, no personal data. */
export const trackRequest: UseCase<Inputs['requests']['track'], Outputs['requests']['track']> = async (
  context,
  actor,
  proof,
) => {
  const request = await proveApplicant(context, actor, proof);
  const { code, kind, state, revision, submittedAt } = request;
  const lastDay = await lastDayOf(context, request);
  const timeline = forApplicant(await timelineOf(context.db, request.id));
  return { code, kind, state, revision, submittedAt, lastDay, timeline };
};

/**
 * What the office wrote for the applicant; what it and the mail platform say to each other stays inside, and so do the
 * words of a return that was taken back.
 */
const FOR_APPLICANT: readonly string[] = ['return', 'reject'];

function forApplicant(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  const undone = undonePlaces(timeline);
  return timeline.map((entry, place) => {
    if (FOR_APPLICANT.includes(entry.event) && !undone.has(place)) return { ...entry, by: '' };
    return { ...entry, by: '', reason: null, note: null };
  });
}
