import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { LANE_IDS, type LaneId } from '#shared/contract/operations.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import type { Registry } from '#main/registry/database.ts';
import { lanesAwaitedBy, listPauses, openLane, writePause } from '#main/registry/repositories/lane-pauses.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

/** Every way out that is used, or that something of one request waits for, closed or open. */
export const listLanes: UseCase<Inputs['operations']['lanes'], Outputs['operations']['lanes']> = async (
  { db, connectors },
  _actor,
  { code },
) => {
  const pauses = await listPauses(db);
  const wanted =
    code === undefined ? [...(await connectors()), ...pauses.keys(), 'mail'] : await awaitedBy(db, code);
  return LANE_IDS.filter((id) => wanted.includes(id)).map((id) => ({ id, pause: pauses.get(id) ?? null }));
};

async function awaitedBy(db: Registry, code: string): Promise<LaneId[]> {
  const parsed = parseDocumentCode(code);
  return parsed.ok ? lanesAwaitedBy(db, parsed.code) : [];
}

/** Nothing new begins there; what is under way ends, and waiting costs no attempt. */
export const pauseLane: UseCase<Inputs['operations']['pause'], Outputs['operations']['pause']> = async (
  context,
  actor,
  { lane, reason },
) => {
  const trace = { action: 'operations.pause', subject: lane, detail: { reason } };
  await audited(context, actor, trace, (trx, at) => writePause(trx, lane, { reason, by: actor.name, at }));
  context.wakeWorker();
  return {};
};

export const resumeLane: UseCase<Inputs['operations']['resume'], Outputs['operations']['resume']> = async (
  context,
  actor,
  { lane },
) => {
  const trace = { action: 'operations.resume', subject: lane };
  await audited(context, actor, trace, (trx, at) => openLane(trx, lane, at));
  context.wakeWorker();
  return {};
};
