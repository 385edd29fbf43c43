import { refuse } from '#shared/contract/errors.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { secondsBetween } from '#shared/domain/instant.ts';
import { deleteGuesses, guessesSince, saveGuesses } from '#main/registry/repositories/guesses.ts';
import { NATIONAL_ID } from '#main/registry/repositories/national-id-column.ts';
import { findRequest, type StoredRequest } from '#main/registry/repositories/requests.ts';
import { type GuessRule, waitAfter } from '../attempts.ts';
import type { UseCaseContext } from '../context.ts';

/**
 * Codes are running numbers with check digits, so three free guesses at each of thousands of them would be a free search
 * for a number that fits one. At one door so many fail in all before everybody there has to wait; applicants who mistype
 * are forgiven as time passes.
 */
const FREE_AT_DOOR = 20;
const AT_DOOR: GuessRule = { penalty: (count) => waitAfter(count, FREE_AT_DOOR), forgivenSeconds: 1800 };
const REMEMBERED_MS = 86_400_000;

/**
 * The request of an applicant who knows its code and the last four digits of their national ID. An unknown code and
 * wrong digits are the same answer, and repeated guesses, at one code or through one door, are slowed down.
 * @throws Refusal `REQUEST_NOT_FOUND`, `SLOW_DOWN`.
 */
export async function proveApplicant(
  context: UseCaseContext,
  { door }: { door: string },
  proof: { code: string; lastFour: string },
): Promise<StoredRequest> {
  const { attempts, db, now } = context;
  const parsed = parseDocumentCode(proof.code);
  if (!parsed.ok) return refuse('REQUEST_NOT_FOUND', {});
  const subject = `request:${parsed.code}`;
  const atDoor = `door:${door}`;
  const [until] = [attempts.heldUntil(subject), attempts.heldUntil(atDoor)]
    .filter((held) => held !== null)
    .toSorted((one, other) => other.localeCompare(one));
  if (until !== undefined) refuse('SLOW_DOWN', { retryAfterSeconds: secondsBetween(now(), until) });
  const hadFailed = attempts.failures(subject) > 0;
  attempts.guess(subject);
  attempts.guess(atDoor, AT_DOOR);
  const request = await findRequest(db, parsed.code);
  if (request && context.vault.open(NATIONAL_ID, request.nationalIdCipher).endsWith(proof.lastFour)) {
    attempts.succeeded(subject);
    // only this one: with a request of their own nobody buys guesses at others'
    attempts.takeBack(atDoor);
    if (hadFailed) await deleteGuesses(db, subject);
    return request;
  }
  await keep(context, subject);
  await keep(context, atDoor);
  return refuse('REQUEST_NOT_FOUND', {});
}

async function keep({ attempts, db }: UseCaseContext, subject: string): Promise<void> {
  const guesses = attempts.known(subject);
  if (!guesses) return;
  const { count, until, at } = guesses;
  await saveGuesses(db, { subject, count, heldUntil: iso(until), at: iso(at) });
}

/** Takes up the guesses of the last day, so that a restart forgives nobody. */
export async function restoreGuesses({ attempts, db, now }: UseCaseContext): Promise<void> {
  const since = iso(Date.parse(now()) - REMEMBERED_MS);
  for (const { subject, count, heldUntil, at } of await guessesSince(db, since))
    attempts.restore(subject, { count, until: Date.parse(heldUntil), at: Date.parse(at) });
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
