import { inTransaction, type RegistryTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import type { Actor, UseCaseContext } from './context.ts';

/** What the trail will say: the subject may only be known once the work is done. */
export interface Trace {
  action: string;
  subject: string;
  detail?: Record<string, unknown>;
}

/**
 * Runs one decision in one transaction together with its audit entry: either both are written, or neither.
 * `work` gets the instant that everything it writes should carry.
 */
export function audited<Result>(
  context: UseCaseContext,
  actor: Actor,
  trace: Trace,
  work: (trx: RegistryTransaction, at: string) => Promise<Result>,
): Promise<Result> {
  const at = context.now();
  return inTransaction(context.db, async (trx) => {
    const result = await work(trx, at);
    const { action, subject, detail = {} } = trace;
    await appendAudit(trx, { at, actor: actor.name, door: actor.door, action, subject, detail });
    return result;
  });
}
