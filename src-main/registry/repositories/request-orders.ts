import { sql } from 'kysely';
import type { Registry } from '../database.ts';

/** Confirmed requests whose account nobody has ordered, opened by an officer or not, by arrival; at most `most`. */
export async function unorderedIds(db: Registry, most: number): Promise<number[]> {
  if (most <= 0) return [];
  const { rows } = await sql<{ id: number }>`
    SELECT l.id FROM request_list AS l
    WHERE l.state IN ('confirmed', 'provisioning')
      AND NOT EXISTS (SELECT 1 FROM operation
        WHERE request_id = l.id AND kind <> 'remind' AND operation.state <> 'cancelled')
    ORDER BY l.id LIMIT ${most}`.execute(db);
  return rows.map(({ id }) => id);
}
