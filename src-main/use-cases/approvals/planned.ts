import { createHash } from 'node:crypto';
import type { PlannedRow } from '#shared/contract/planned-row.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { canonicalText } from '#shared/domain/approval.ts';
import type { Registry } from '#main/registry/database.ts';
import { type PlannedOperation, plannedOperations } from '#main/registry/repositories/operation-approvals.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import { platformSettings } from '../settings/defaults.ts';

/** An operation as it would be asked now, of the platform that is set up now. */
export type Planned = Omit<PlannedOperation, 'planned'> & { planned: PlannedRow };

/** These operations as they would be asked now. */
export async function plannedNow(db: Registry, ids: readonly number[]): Promise<Planned[]> {
  const platforms = await platformsOf(db);
  const operations = await plannedOperations(db, ids);
  return operations.map(({ planned, ...rest }) => ({
    ...rest,
    planned: { ...planned, platform: platforms[planned.connector] },
  }));
}

/** Where each connector leads: whoever approves an order approves it for that platform and no other. */
export async function platformsOf(db: Registry): Promise<Record<ConnectorId, string>> {
  const { bulkPreset } = await platformSettings(db);
  const ldap = (await readSetting(db, 'ldap'))?.value.url ?? '';
  const scim = (await readSetting(db, 'scim'))?.value.baseUrl ?? '';
  return { 'bulk-file': bulkPreset, 'manual-task': '', ldap, scim };
}

/** The hash of a table, in hexadecimal: of its rows in their order and nothing else. */
export function hashOfRows(rows: readonly PlannedRow[]): string {
  return createHash('sha256').update(canonicalText(rows)).digest('hex');
}
