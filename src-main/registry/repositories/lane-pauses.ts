import type { LaneId, LanePause } from '#shared/contract/operations.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

/** Every way out that is closed, and why. */
export async function listPauses(db: Registry): Promise<Map<LaneId, LanePause>> {
  const rows = await db.selectFrom('lane_pause').selectAll().execute();
  return new Map(
    rows.map(({ lane, reason, paused_by: by, paused_at: at, code }) => [lane, { reason, by, at, code }]),
  );
}

/** The ways out that would carry something of a request out now, were they open. */
export async function lanesAwaitedBy(db: Registry, code: string): Promise<LaneId[]> {
  const rows = await db
    .selectFrom('operation')
    .innerJoin('request', 'request.id', 'operation.request_id')
    .select('operation.connector')
    .distinct()
    .where('request.code', '=', code)
    .where('operation.state', '=', 'pending')
    .where('operation.after_id', 'is', null)
    .where('operation.approval', '<>', 'held')
    .execute();
  return rows.map(({ connector }) => connector ?? 'mail');
}

/** Closes a way out for a person; one that is closed already keeps the newer reason. */
export async function writePause(
  trx: RegistryTransaction,
  lane: LaneId,
  { reason, by, at }: Omit<LanePause, 'code'>,
): Promise<void> {
  const pause = { reason, paused_by: by, paused_at: at, code: null };
  await trx
    .insertInto('lane_pause')
    .values({ lane, ...pause })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet(pause))
    .execute();
}

/** Closes a way out that is open. @returns whether it was. */
export async function closeByOffice(
  trx: RegistryTransaction,
  lane: LaneId,
  { reason, by, at, code }: LanePause,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: closed } = await trx
    .insertInto('lane_pause')
    .values({ lane, reason, paused_by: by, paused_at: at, code })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return closed === 1n;
}

/** Opens a way out, whoever closed it. */
export async function openLane(trx: RegistryTransaction, lane: LaneId, at: string): Promise<void> {
  await trx.deleteFrom('lane_pause').where('lane', '=', lane).execute();
  await rememberOpening(trx, lane, at);
}

/** A way out was set up anew: if the office had closed it by itself, that was for the settings before. */
export async function openForNewSettings(trx: RegistryTransaction, lane: LaneId, at: string): Promise<void> {
  await trx.deleteFrom('lane_pause').where('lane', '=', lane).where('code', 'is not', null).execute();
  await rememberOpening(trx, lane, at);
}

async function rememberOpening(trx: RegistryTransaction, lane: LaneId, at: string): Promise<void> {
  await trx
    .insertInto('lane_opening')
    .values({ lane, opened_at: at })
    .onConflict((conflict) => conflict.column('lane').doUpdateSet({ opened_at: at }))
    .execute();
}

/** Whether a way out was opened or set up anew after `since`, by what the clock says `now`: it may have been set back. */
export async function wasOpenedSince(
  db: Registry,
  lane: LaneId,
  since: string,
  now: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('lane_opening')
    .select('lane')
    .where('lane', '=', lane)
    .where('opened_at', '>', since)
    .where('opened_at', '<=', now)
    .executeTakeFirst();
  return row !== undefined;
}
