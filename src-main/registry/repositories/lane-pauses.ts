import type { LaneId, LanePause } from '#shared/contract/operations.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

/** Every way out that is closed, and why. */
export async function listPauses(db: Registry): Promise<Map<LaneId, LanePause>> {
  const rows = await db.selectFrom('lane_pause').selectAll().execute();
  return new Map(
    rows.map(({ lane, reason, paused_by, paused_at }) => [lane, { reason, by: paused_by, at: paused_at }]),
  );
}

/** Closes a way out; one that is closed already keeps the newer reason. */
export async function writePause(
  trx: RegistryTransaction,
  lane: LaneId,
  { reason, by, at }: LanePause,
): Promise<void> {
  const pause = { reason, paused_by: by, paused_at: at };
  await trx
    .insertInto('lane_pause')
    .values({ lane, ...pause })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet(pause))
    .execute();
}

export async function removePause(trx: RegistryTransaction, lane: LaneId): Promise<void> {
  await trx.deleteFrom('lane_pause').where('lane', '=', lane).execute();
}
