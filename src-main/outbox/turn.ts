import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { later } from '#shared/domain/instant.ts';
import { inTransaction, type Registry, type RegistryTransaction } from '#main/registry/database.ts';
import { claimDue, claimThese, dueSuspect, giveBack } from '#main/registry/repositories/operation-claims.ts';
import { listPauses } from '#main/registry/repositories/lane-pauses.ts';
import type { Hand } from './hand.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { recordAll } from './record-all.ts';
import { CLAIM_SECONDS } from './returned.ts';
import type { WorkerTools } from './worker-tools.ts';

/**
 * One turn of a worker: everything that has finished is written down, and what is due next is claimed, in one transaction
 * for all of it. If that fails nothing is lost: what had finished stays in hand.
 */
export async function takeTurn(tools: WorkerTools, hand: Hand, mayClaim: boolean): Promise<void> {
  const finished = hand.takeFinished();
  const lanes = lanesOf(tools.connectors);
  try {
    const claimed = await inTransaction(tools.db, async (trx) => {
      await recordAll(trx, tools, finished);
      const paused = await pausedConnectors(trx);
      await giveBackUnbegun(trx, tools, hand, (connector) => !mayClaim || paused.has(connector));
      const open = lanes.filter(({ connector }) => !paused.has(connector));
      return mayClaim ? claimAll(trx, tools, hand, open) : [];
    });
    for (const lane of lanes)
      hand.take(
        lane,
        claimed.filter(({ connector }) => connector === lane.connector),
      );
  } catch (error) {
    hand.keepFinished(finished);
    throw error;
  }
}

/**
 * Claims what is due. A crash takes everything with it that was in hand, and only what was there alone is known to be its
 * reason: so a suspect waits until the hand is empty, and nothing else is claimed beside it.
 */
async function claimAll(trx: RegistryTransaction, tools: WorkerTools, hand: Hand, lanes: readonly Lane[]) {
  const now = tools.now();
  const claim = { worker: tools.workerId, now, until: later(now, CLAIM_SECONDS) };
  const connectors = lanes.map(({ connector }) => connector);
  const suspect = await dueSuspect(trx, now, connectors);
  hand.makeWay(suspect !== undefined && !hand.isIdle());
  if (suspect !== undefined) return hand.isIdle() ? claimThese(trx, [suspect], claim) : [];
  const claimed = [];
  for (const lane of lanes) {
    const most = hand.roomIn(lane);
    if (most > 0) claimed.push(...(await claimDue(trx, claim, { connector: lane.connector, most })));
  }
  return claimed;
}

/** The connectors that are paused; null among them when messages are. */
export async function pausedConnectors(db: Registry): Promise<Set<ConnectorId | null>> {
  const pauses = await listPauses(db);
  return new Set([...pauses.keys()].map((lane) => (lane === 'mail' ? null : lane)));
}

/** Gives back what was claimed and not begun, where the worker stops or the way is closed. */
async function giveBackUnbegun(
  trx: RegistryTransaction,
  tools: WorkerTools,
  hand: Hand,
  isClosed: (connector: ConnectorId | null) => boolean,
): Promise<void> {
  const ids = hand.drop(isClosed);
  if (ids.length > 0) await giveBack(trx, { worker: tools.workerId, ids, now: tools.now() });
}
