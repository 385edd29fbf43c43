import { join } from 'node:path';
import Database from 'better-sqlite3';
import { accountKeyOf } from '#main/outbox/order.ts';
import { NO_KEY_GUARD } from '#main/registry/key-file.ts';
import { openRegistry } from '#main/registry/open-registry.ts';

const AT = '2026-11-20T02:00:00.000Z';

/** What a platform's list is known to say of the registry, exactly. */
export interface Sown {
  listed: number;
  missing: number;
  unknown: number;
  differing: number;
  duplicate: number;
}

/**
 * Gives every request of the registry an account that was made once, and writes the platform's list as its console would:
 * of each hundred accounts one is missing there, one has another name, one is there twice, and one is nobody's.
 */
export async function seedAccounts(folder: string): Promise<{ csv: string; sown: Sown }> {
  const registry = await openRegistry(folder, NO_KEY_GUARD, () => AT);
  const { vault } = registry;
  const sqlite = new Database(join(folder, 'registry.sqlite'));
  sqlite.pragma('synchronous = OFF');
  sqlite.exec(`BEGIN;
    INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at, active_since)
      SELECT id, 'person' || id || '@coj.go.th', 'personal', 'active', person_key, first_name_th || ' ' || last_name_th,
        unit_id, id, '${AT}', '${AT}' FROM request;
    INSERT INTO operation (idempotency_key, kind, state, connector, channel, request_id, account_id, asked, created_at,
        finished_at, ordered_by)
      SELECT 'create:' || request.code || ':1', 'create', 'done', 'manual-task', 'mail', request.id, request.id,
        json_object('mailboxKind', 'personal', 'address', 'person' || request.id || '@coj.go.th',
          'displayName', first_name_th || ' ' || last_name_th, 'unitNameTh', unit.name_th, 'quotaMegabytes', 3072),
        '${AT}', '${AT}', 'seed'
      FROM request JOIN unit ON unit.id = request.unit_id;
    COMMIT; PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;`);
  const accounts = sqlite
    .prepare<[], { id: number; personKey: string; name: string; unit: string }>(
      `SELECT account.id, person_key AS personKey, holder_name AS name, unit.name_th AS unit
       FROM account JOIN unit ON unit.id = unit_id ORDER BY account.id`,
    )
    .all();
  const sown: Sown = { listed: 0, missing: 0, unknown: 0, differing: 0, duplicate: 0 };
  const lines = ['email,account key,display name,department,suspended,quota'];
  const list = (address: string, key: string, name: string, unit: string) => {
    lines.push([address, key, name, unit, 'false', '3 GB'].join());
    sown.listed += 1;
  };
  for (const { id, personKey, name, unit } of accounts) {
    const address = `person${id}@coj.go.th`;
    const key = accountKeyOf(vault, { id, personKey });
    const place = id % 100;
    if (place === 1) sown.missing += 1;
    else list(address, key, place === 2 ? `${name} x` : name, unit);
    if (place === 2) sown.differing += 1;
    if (place === 3) list(address, key, name, unit);
    if (place === 3) sown.duplicate += 1;
    if (place === 4) list(`service${id}@coj.go.th`, '', 'service', unit);
    if (place === 4) sown.unknown += 1;
  }
  sqlite.close();
  await registry.close();
  return { csv: lines.join('\n'), sown };
}
