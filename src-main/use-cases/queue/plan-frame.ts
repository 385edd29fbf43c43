import type { PlanFault, PlanRow } from '#shared/contract/dry-run.ts';
import type { AskedOfPlatform, LanePause } from '#shared/contract/operations.ts';
import type { PlatformSettings } from '#shared/contract/settings.ts';
import type { ConnectorId, OperationKind } from '#shared/contract/vocabulary.ts';
import type { ApprovalScope } from '#shared/domain/approval.ts';
import type { Order } from '#main/outbox/order.ts';
import { listPauses } from '#main/registry/repositories/lane-pauses.ts';
import { platformsOf } from '../approvals/planned.ts';
import type { UseCaseContext } from '../context.ts';
import { approvalSettings, platformSettings } from '../settings/defaults.ts';

type Fault = PlanRow['faults'][number];

/** Everything about the platforms that a dry run judges its rows by, as it stood when the run began. */
export interface PlanFrame {
  platform: PlatformSettings;
  platforms: Record<ConnectorId, string>;
  connectors: readonly ConnectorId[];
  pauses: ReadonlyMap<string, LanePause>;
  scope: ApprovalScope;
}

export async function loadPlanFrame({ db, connectors }: UseCaseContext): Promise<PlanFrame> {
  return {
    platform: await platformSettings(db),
    platforms: await platformsOf(db),
    connectors: await connectors(),
    pauses: await listPauses(db),
    scope: (await approvalSettings(db)).scope,
  };
}

/** What stands against an order on its way out, whatever it is about. */
export function faultsOnTheWay(
  { bulkFile }: Pick<UseCaseContext, 'bulkFile'>,
  { platform, connectors, pauses }: PlanFrame,
  { kind, connector, asked }: { kind: OperationKind; connector: ConnectorId; asked: AskedOfPlatform | null },
): Fault[] {
  const faults: Fault[] = [];
  if (!connectors.includes(connector)) faults.push(fault('connector-unavailable', ''));
  const pause = pauses.get(connector);
  if (pause) faults.push(fault('lane-paused', pause.reason));
  if (connector === 'bulk-file' && asked) {
    const frame = { number: '', columns: platform.bulkColumns };
    const unwritable = bulkFile.presets[platform.bulkPreset].fault(sampleOrder(kind, asked), frame);
    if (unwritable !== undefined) faults.push(fault('value-unwritable', unwritable));
  }
  return faults;
}

export const fault = (code: PlanFault, words: string): Fault => ({ code, words });

/** An order as it would be, with a key and a password that are none: a dry run opens no secret and makes none. */
function sampleOrder(kind: OperationKind, { formerAddress, ...facts }: AskedOfPlatform): Order {
  const order = { ...facts, operationId: 1, idempotencyKey: 'dry-run', accountKey: 'dry-run' };
  if (kind === 'create' || kind === 'reset') return { ...order, kind, password: 'dry-run' };
  if (kind === 'rename') return { ...order, kind, formerAddress: formerAddress ?? facts.address };
  if (kind === 'deliver' || kind === 'remind') throw new Error('a message is no order');
  return { ...order, kind };
}
