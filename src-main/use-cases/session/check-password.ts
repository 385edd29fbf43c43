import { refuse } from '#shared/contract/errors.ts';
import { inTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import {
  findStaffByUsername,
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
  const person = await findStaffByUsername(context.db, username);
  if (!person || person.disabled) return refuseUnknown(context, username, password);
  refuseWhileWaiting(context.now(), person.nextSignInAt, person.lockedUntil !== null);
  if (await verifyPassword(password, person.passwordHash)) return person;
  const count = person.failedSignIns + 1;
  await inTransaction(context.db, async (trx) => {
    const at = context.now();
    const { waitSeconds, locked } = signInPenalty(count);
    const until = waitSeconds === 0 ? null : later(at, waitSeconds);
    await recordFailedSignIn(trx, person.id, {
      count,
      nextSignInAt: until,
      lockedUntil: locked ? until : null,
    });
    const action = locked ? 'session.locked-out' : 'session.sign-in-failed';
    await appendAudit(trx, {
      at,
      actor: person.username,
      door,
      action,
      subject: person.username,
      detail: { count },
    });
  });
  return refuse('WRONG_CREDENTIALS', {});
}

async function refuseUnknown(context: UseCaseContext, username: string, password: string): Promise<never> {
  const subject = `sign-in:${username.toLowerCase()}`;
  const waiting = context.attempts.waitSeconds(subject);
  if (waiting > 0) {
    const now = context.now();
    refuseWhileWaiting(now, later(now, waiting), signInPenalty(context.attempts.failures(subject)).locked);
  }
  await verifyNothing(password);
  context.attempts.failed(subject, (count) => signInPenalty(count).waitSeconds);
  return refuse('WRONG_CREDENTIALS', {});
}

function refuseWhileWaiting(now: string, until: string | null, locked: boolean): void {
  if (until === null || until <= now) return;
  if (locked) refuse('SIGN_IN_LOCKED', { until });
  refuse('SLOW_DOWN', { retryAfterSeconds: Math.ceil((Date.parse(until) - Date.parse(now)) / 1000) });
}

function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}
