import { CONNECTOR_IDS, type ConnectorId } from '#shared/contract/vocabulary.ts';
import { isPasswordChanged, nextCheckAt } from '#shared/domain/password-change.ts';
import { accountKeyOf } from '#main/outbox/order.ts';
import { pausedConnectors } from '#main/outbox/turn.ts';
import { inTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { findOperation } from '#main/registry/repositories/operations.ts';
import {
  dueForCheck,
  postponeCheck,
  recordChanged,
  type UnchangedDelivery,
} from '#main/registry/repositories/password-changes.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import type { UseCaseContext } from '../context.ts';
import type { AskablePlatform } from '../reconcile/ports.ts';
import type { Breath } from '../requests/follow-up.ts';

/** So many accounts of a platform are asked about in one round, which comes once an hour: nobody shall notice it. */
const ASKED_A_ROUND = 60;

type Context = Pick<UseCaseContext, 'db' | 'vault' | 'now' | 'reconcile'>;

/**
 * One round of the office's clock: asks the platforms that answer whether first passwords that were told have been changed.
 * A platform that is paused, not set up or away is left alone until the next round; of one that only takes files, or is kept
 * by hand, nobody knows.
 */
export async function watchPasswordChanges(context: Context, breath: Breath): Promise<{ changed: number }> {
  const done = { changed: 0 };
  const paused = await pausedConnectors(context.db);
  for (const connector of CONNECTOR_IDS) {
    const platform = paused.has(connector) ? null : await context.reconcile.platform(connector);
    if (platform && !(await askAbout(context, { connector, platform, breath, done }))) return done;
  }
  return done;
}

interface Round {
  connector: ConnectorId;
  platform: AskablePlatform;
  breath: Breath;
  done: { changed: number };
}

/** @returns false where the office is closing. */
async function askAbout(context: Context, { connector, platform, breath, done }: Round): Promise<boolean> {
  const { db, now } = context;
  for (const delivery of await dueForCheck(db, { connector, now: now(), most: ASKED_A_ROUND })) {
    let isChanged: boolean;
    try {
      const found = await platform.lookUp(delivery.account.address);
      isChanged = found !== null && isPasswordChanged(found, accountKeyOf(context.vault, delivery.account));
    } catch {
      // it is away, and whoever orders something there will hear why
      return true;
    }
    if (await record(context, delivery, isChanged)) done.changed += 1;
    if (!(await breath())) return false;
  }
  return true;
}

function record({ db, now }: Context, delivery: UnchangedDelivery, isChanged: boolean): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const at = now();
    if (!isChanged) {
      await postponeCheck(trx, delivery.id, nextCheckAt(at, delivery.checks));
      return false;
    }
    if (!(await recordChanged(trx, delivery.id, at))) return false;
    const operation = await findOperation(trx, delivery.operationId);
    const request = operation && (await findRequestById(trx, operation.requestId));
    if (!request) throw new Error(`delivery ${delivery.id} has lost its request`);
    const by = { actor: 'office', door: 'office', at };
    await appendEvent(trx, request.id, { event: 'password-changed', state: request.state, ...by });
    const detail = { address: delivery.account.address };
    await appendAudit(trx, { ...by, action: 'deliveries.changed', subject: request.code, detail });
    return true;
  });
}
