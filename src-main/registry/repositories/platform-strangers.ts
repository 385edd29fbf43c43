import { sql } from 'kysely';
import type { Registry } from '../database.ts';

/**
 * The addresses that the mail platform had already for somebody else when they were asked for this holder, in lower case,
 * and whose they are as the platform says it. One that was adopted, or that the platform gave after all, is none.
 */
export async function strangersOnPlatform(db: Registry, personKey: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ address: string; name: string }>`
    SELECT asked ->> '$.address' AS address, coalesce((
      SELECT found ->> '$.displayName' FROM operation_attempt
      WHERE operation_id = o.id AND found IS NOT NULL ORDER BY number DESC LIMIT 1), '') AS name
    FROM account JOIN operation AS o ON o.account_id = account.id
    WHERE account.person_key = ${personKey}
      AND o.kind IN ('create', 'rename') AND o.state <> 'done'
      AND (o.outcome_code = 'ADDRESS_EXISTS' OR EXISTS (
        SELECT 1 FROM operation_attempt WHERE operation_id = o.id AND code = 'ADDRESS_EXISTS'))
      AND NOT EXISTS (
        SELECT 1 FROM operation AS since
        WHERE since.account_id = o.account_id AND since.id > o.id AND since.state = 'done'
          AND since.kind IN ('create', 'rename') AND since.asked ->> '$.address' = o.asked ->> '$.address')
    ORDER BY o.id`.execute(db);
  return new Map(rows.map(({ address, name }) => [address.toLowerCase(), name]));
}
