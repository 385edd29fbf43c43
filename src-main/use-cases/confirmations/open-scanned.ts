import { refuse } from '#shared/contract/errors.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import type { Registry } from '#main/registry/database.ts';
import { timelineOf } from '#main/registry/repositories/request-views.ts';
import { findRequest, type StoredRequest } from '#main/registry/repositories/requests.ts';
import type { Actor } from '../context.ts';
import { confirmableUnits } from '../requests/visible-units.ts';

/**
 * The request behind what a scanner read or a person typed, if it can be confirmed now; a refusal of its own for every
 * reason why not, so that the confirmer knows what to do with the paper in hand.
 */
export async function openScanned(db: Registry, actor: Actor, text: string): Promise<StoredRequest> {
  const parsed = parseDocumentCode(text);
  if (!parsed.ok) return refuseText(parsed.reason, text);
  const request = await findRequest(db, parsed.code);
  if (!request) return refuse('CODE_UNKNOWN', { code: parsed.code });
  const units = confirmableUnits(actor);
  if (units !== null && !units.includes(request.unitId)) {
    refuse('CODE_OTHER_UNIT', { unitNameTh: request.unitNameTh, unitNameEn: request.unitNameEn });
  }
  if (request.state !== 'submitted') await refuseState(db, request);
  return request;
}

function refuseText(reason: 'shape' | 'check-digits' | 'test-sheet', text: string): never {
  if (reason === 'test-sheet') refuse('CODE_TEST_SHEET', {});
  return refuse(reason === 'shape' ? 'CODE_SHAPE' : 'CODE_CHECK_DIGITS', { text });
}

async function refuseState(db: Registry, request: StoredRequest): Promise<never> {
  const timeline = await timelineOf(db, request.id);
  const { state, stateSince: at } = request;
  if (state === 'expired') refuse('CODE_EXPIRED', { at });
  if (state === 'cancelled' || state === 'rejected') refuse('CODE_CANCELLED', { state, at });
  // not the last line: reminders come behind it
  const returned = timeline.findLast((entry) => entry.event === 'return');
  if (state === 'returned') refuse('CODE_RETURNED', { at, reason: returned?.reason ?? null });
  const confirmed = timeline.findLast((entry) => entry.event === 'confirm');
  return refuse('CODE_ALREADY_CONFIRMED', { at: confirmed?.at ?? at, by: confirmed?.by ?? '' });
}
