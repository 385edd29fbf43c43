import { later } from '#shared/domain/instant.ts';
import { inTransaction } from '#main/registry/database.ts';
import { claimedNow, makeDue, notYetDue } from '#main/registry/repositories/operation-claims.ts';
import { findOperation } from '#main/registry/repositories/operations.ts';
import { lanesOf } from './lanes.ts';
import { loadOperation } from './order.ts';
import { longestPauseSeconds, recordResult } from './record.ts';
import type { WorkerTools } from './worker-tools.ts';

/** How long a claim holds without being renewed. Hosts that share a registry must agree on the time within this. */
export const CLAIM_SECONDS = 120;

/**
 * What somebody left `running` is tried again after the usual pause, alone; if it was alone already, that counts as a
 * failed attempt, and after too many it is parked.
 * That is a claim that ran out; one that reaches further than a claim can, for then the clock was set back after it was
 * made; and any claim of another's where nobody else can be at work. One that cannot even be recorded does not stand in
 * the way of the others.
 * @returns whether all of them are recorded.
 */
export async function returnAbandoned(tools: WorkerTools, inHand: ReadonlySet<number>): Promise<boolean> {
  const { db, workerId, isAlone, now, random } = tools;
  const at = now();
  const impossible = later(at, 2 * CLAIM_SECONDS);
  let areAllReturned = true;
  for (const { id, worker, until } of await claimedNow(db)) {
    if (worker === workerId && inHand.has(id)) continue;
    if (until > at && until <= impossible && !(isAlone && worker !== workerId)) continue;
    try {
      await inTransaction(db, async (trx) => {
        const operation = await findOperation(trx, id);
        if (operation?.state !== 'running' || operation.claimedBy !== worker) return;
        const loaded = await loadOperation(trx, operation);
        await recordResult(trx, loaded, { kind: 'interrupted' }, { at, random: random() });
      });
    } catch (error) {
      areAllReturned = false;
      tools.onFault(error);
    }
  }
  return areAllReturned;
}

/**
 * After the clock was set back, a next try may lie further ahead than any pause is long: such an operation is due now.
 * One that was never tried has nothing to wait for at all.
 */
export async function bringBackFromFuture({ db, connectors, now }: WorkerTools): Promise<void> {
  const at = now();
  for (const { connector } of lanesOf(connectors)) {
    const stranded = (await notYetDue(db, connector, at)).filter(
      (waiting) => waiting.nextTryAt > later(at, longestPauseSeconds(waiting)),
    );
    if (stranded.length > 0)
      await makeDue(
        db,
        stranded.map(({ id }) => id),
        at,
      );
  }
}
