import { CONNECTOR_IDS, type ConnectorId, OPERATION_KINDS } from '#shared/contract/vocabulary.ts';
import { needsApproval } from '#shared/domain/approval.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { holdAgain } from '#main/registry/repositories/operation-approvals.ts';
import { approvalSettings } from '../settings/defaults.ts';
import { platformsOf } from './planned.ts';

/** An operation goes another way than it was approved for. */
export async function holdOnOtherWay(
  trx: RegistryTransaction,
  way: { id: number; connector: ConnectorId },
): Promise<void> {
  await hold(trx, way);
}

/**
 * Saves settings and has what was approved, and has not begun, approved again over every connector that leads elsewhere from
 * now on. @returns how many.
 */
export async function holdWhatLeadsElsewhere(
  trx: RegistryTransaction,
  save: () => Promise<void>,
): Promise<number> {
  const before = await platformsOf(trx);
  await save();
  const now = await platformsOf(trx);
  let held = 0;
  for (const connector of CONNECTOR_IDS)
    if (before[connector] !== now[connector]) held += await hold(trx, { connector });
  return held;
}

async function hold(trx: RegistryTransaction, way: { id?: number; connector: ConnectorId }): Promise<number> {
  const { scope } = await approvalSettings(trx);
  return holdAgain(trx, { ...way, kinds: OPERATION_KINDS.filter((kind) => needsApproval(scope, kind)) });
}
