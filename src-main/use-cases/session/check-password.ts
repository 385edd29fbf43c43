import { refuse } from '#shared/contract/errors.ts';
import { later, secondsBetween } from '#shared/domain/instant.ts';
import { inTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import {
  findStaff,
  findStaffByUsername,
  forgiveFailedSignIns,
  recordFailedSignIn,
  type StoredStaff,
} from '#main/registry/repositories/staff.ts';
import type { UseCaseContext } from '../context.ts';
import { verifyNothing, verifyPassword } from './password-hash.ts';
import { signInPenalty } from './sign-in-penalty.ts';

/**
 * The person behind a username and password. A name that does not exist costs the same time and the same waits as one
 * that does, so that nobody learns who has a login. Failures are kept in the registry: a restart forgives nothing.
 * @throws Refusal `WRONG_CREDENTIALS`, `SLOW_DOWN`, `SIGN_IN_LOCKED`.
 */
export async function checkPassword(
  context: UseCaseContext,
  door: string,
  username: string,
  password: string,
): Promise<StoredStaff> {
  const known = await findStaffByUsername(context.db, username);
  if (!known || known.disabled) return refuseUnknown(context, username, password);
  const { person, count } = await countGuess(context, known.id);
  const isRight = await verifyPassword(password, person.passwordHash);
  await inTransaction(context.db, async (trx) => {
    if (isRight) return forgiveFailedSignIns(trx, person.id);
    const action = signInPenalty(count).locked ? 'session.locked-out' : 'session.sign-in-failed';
    const { username: subject } = person;
    await appendAudit(trx, { at: context.now(), actor: subject, door, action, subject, detail: { count } });
  });
  return isRight ? person : refuse('WRONG_CREDENTIALS', {});
}

/** Counts the guess as failed before it is judged: a thousand sent at once are not one guess. */
function countGuess(context: UseCaseContext, id: number): Promise<{ person: StoredStaff; count: number }> {
  return inTransaction(context.db, async (trx) => {
    const person = (await findStaff(trx, id)) ?? refuse('WRONG_CREDENTIALS', {});
    const now = context.now();
    refuseWhileWaiting(now, person.nextSignInAt, person.lockedUntil !== null);
    const count = person.failedSignIns + 1;
    const { waitSeconds, locked } = signInPenalty(count);
    const until = waitSeconds === 0 ? null : later(now, waitSeconds);
    await recordFailedSignIn(trx, id, { count, nextSignInAt: until, lockedUntil: locked ? until : null });
    return { person, count };
  });
}

async function refuseUnknown(context: UseCaseContext, username: string, password: string): Promise<never> {
  const subject = `sign-in:${username.toLowerCase()}`;
  const { locked } = signInPenalty(context.attempts.failures(subject));
  refuseWhileWaiting(context.now(), context.attempts.heldUntil(subject), locked);
  context.attempts.guess(subject, { penalty: (count) => signInPenalty(count).waitSeconds });
  await verifyNothing(password);
  return refuse('WRONG_CREDENTIALS', {});
}

function refuseWhileWaiting(now: string, until: string | null, locked: boolean): void {
  if (until === null || until <= now) return;
  if (locked) refuse('SIGN_IN_LOCKED', { until });
  refuse('SLOW_DOWN', { retryAfterSeconds: secondsBetween(now, until) });
}
