import { awaitsApplicant, expiryDay } from '#shared/domain/request-wait.ts';
import { dayOfNumber } from '#shared/domain/thai-day.ts';
import { findWait } from '#main/registry/repositories/request-waits.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import type { UseCaseContext } from '../context.ts';
import { periodSettings } from '../settings/defaults.ts';
import { isMailConfigured } from '../settings/is-mail-configured.ts';

/** The last day on which a request's paper may still be confirmed, as its applicant is told; null where none is set. */
export async function lastDayOf(
  { db, now }: UseCaseContext,
  request: Pick<StoredRequest, 'id' | 'state'>,
): Promise<string | null> {
  if (!awaitsApplicant(request.state)) return null;
  const situation = { now: now(), canRemind: await isMailConfigured(db) };
  const expires = expiryDay(await findWait(db, request.id), await periodSettings(db), situation);
  return expires === null ? null : dayOfNumber(expires - 1);
}
