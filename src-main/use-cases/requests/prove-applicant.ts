import { refuse } from '#shared/contract/errors.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { secondsBetween } from '#shared/domain/instant.ts';
import { NATIONAL_ID } from '#main/registry/repositories/national-id-column.ts';
import { findRequest, type StoredRequest } from '#main/registry/repositories/requests.ts';
import type { UseCaseContext } from '../context.ts';

/**
 * The request of an applicant who knows its code and the last four digits of their national ID. An unknown code and
 * wrong digits are the same answer, and repeated guesses at one code are slowed down.
 * @throws Refusal `REQUEST_NOT_FOUND`, `SLOW_DOWN`.
 */
export async function proveApplicant(
  context: UseCaseContext,
  proof: { code: string; lastFour: string },
): Promise<StoredRequest> {
  const parsed = parseDocumentCode(proof.code);
  if (!parsed.ok) return refuse('REQUEST_NOT_FOUND', {});
  const subject = `request:${parsed.code}`;
  const until = context.attempts.heldUntil(subject);
  if (until !== null) refuse('SLOW_DOWN', { retryAfterSeconds: secondsBetween(context.now(), until) });
  context.attempts.guess(subject);
  const request = await findRequest(context.db, parsed.code);
  if (request && context.vault.open(NATIONAL_ID, request.nationalIdCipher).endsWith(proof.lastFour)) {
    context.attempts.succeeded(subject);
    return request;
  }
  return refuse('REQUEST_NOT_FOUND', {});
}
