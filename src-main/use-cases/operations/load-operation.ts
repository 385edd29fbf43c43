import { refuse } from '#shared/contract/errors.ts';
import type { OperationView } from '#shared/contract/operations.ts';
import { isOrder, type LoadedOperation, type LoadedOrder, loadOperation } from '#main/outbox/order.ts';
import type { Registry } from '#main/registry/database.ts';
import { findOperation } from '#main/registry/repositories/operations.ts';
import { findOperationView } from '#main/registry/repositories/operation-views.ts';
import type { Actor } from '../context.ts';
import { refuseOthersCase } from '../queue/own-case.ts';

/** @throws Refusal `OPERATION_NOT_FOUND` */
export async function loadKnownOperation(db: Registry, id: number): Promise<LoadedOperation> {
  const operation = (await findOperation(db, id)) ?? refuse('OPERATION_NOT_FOUND', {});
  return loadOperation(db, operation);
}

/**
 * An operation of a case that no other officer is at work on; an administrator may step in.
 * @throws Refusal `OPERATION_NOT_FOUND`, `TAKEN_BY_OTHER`
 */
export async function loadOwnOperation(db: Registry, actor: Actor, id: number): Promise<LoadedOperation> {
  const loaded = await loadKnownOperation(db, id);
  await refuseOthersCase(db, actor, loaded.request);
  return loaded;
}

/**
 * A manual task that waits to be done by hand, in a case that no other officer is at work on.
 * @throws Refusal `OPERATION_NOT_FOUND`, `OPERATION_STATE_FORBIDS`, `TAKEN_BY_OTHER`
 */
export async function loadOwnManualTask(db: Registry, actor: Actor, id: number): Promise<LoadedOrder> {
  const loaded = await loadOwnOperation(db, actor, id);
  const { connector, state } = loaded.operation;
  if (!isOrder(loaded) || connector !== 'manual-task' || state !== 'waiting')
    return refuse('OPERATION_STATE_FORBIDS', { state });
  return loaded;
}

/** @throws Refusal `OPERATION_NOT_FOUND` */
export async function viewOf(db: Registry, id: number): Promise<OperationView> {
  return (await findOperationView(db, id)) ?? refuse('OPERATION_NOT_FOUND', {});
}
