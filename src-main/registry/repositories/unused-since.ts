import type { Registry } from '../database.ts';
import type { Account } from './accounts.ts';

/** So many lines of all timelines are looked back through: more than a clock goes wrong for before somebody sees it. */
const LOOKED_BACK = 10_000;

/**
 * Since when nobody uses an address, as far as the registry can vouch for it. The clock may have been wrong when that was
 * written: a PC whose battery is flat begins in another year, and an address that was given up there would be free as soon as
 * it is set right. So it is not before anything that the timelines had already recorded then; what lies behind `now` was itself
 * written by a wrong clock, and says nothing. Null while somebody uses the address.
 */
export async function unusedSince(
  db: Registry,
  { requestId, deletedAt }: Pick<Account, 'requestId' | 'deletedAt'>,
  now: string,
): Promise<string | null> {
  if (deletedAt === null) return null;
  const line = await db
    .selectFrom('request_event')
    .select('id')
    .where('request_id', '=', requestId)
    .where('at', '=', deletedAt)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!line) return deletedAt;
  const { latest } = await db
    .selectFrom('request_event')
    .select((of) => of.fn.max('at').as('latest'))
    .where('id', '<', line.id)
    .where('id', '>=', line.id - LOOKED_BACK)
    .where('at', '<=', now)
    .executeTakeFirstOrThrow();
  return latest !== null && latest > deletedAt ? latest : deletedAt;
}
