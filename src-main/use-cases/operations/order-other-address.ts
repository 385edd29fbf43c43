import { refuse } from '#shared/contract/errors.ts';
import type { OperationView } from '#shared/contract/operations.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCaseContext } from '../context.ts';
import { orderAccount } from '../queue/order-account.ts';
import { platformSettings } from '../settings/defaults.ts';
import { loadOwnOperation, viewOf } from './load-operation.ts';

interface OtherAddress {
  id: number;
  action: string;
  /** The local part to ask for instead of the address that came to nothing. */
  choose: (trx: RegistryTransaction, request: StoredRequest, domain: string) => Promise<string>;
}

/**
 * A parked create makes way for another one with another address, by the rules of `queue.provision` and over the same
 * connector and channel. The trail holds both addresses.
 * @returns the new operation.
 */
export async function orderOtherAddress(
  context: UseCaseContext,
  actor: Actor,
  { id, action, choose }: OtherAddress,
): Promise<OperationView> {
  const trace = { action, subject: '', detail: { operation: '', from: '', address: '' } };
  const operationId = await audited(context, actor, trace, async (trx, at) => {
    const { operation, request } = await loadOwnOperation(trx, actor, id);
    const { kind, state, connector, channel, asked, idempotencyKey } = operation;
    trace.subject = request.code;
    if (kind !== 'create' || state !== 'parked' || connector === null)
      return refuse('OPERATION_STATE_FORBIDS', { state });
    const { domain } = await platformSettings(trx);
    const from = asked.address ?? '';
    const localPart = await choose(trx, request, domain);
    const order = { code: request.code, localPart, connector, channel, at };
    const ordered = await orderAccount(trx, context, actor, order);
    trace.detail = { operation: idempotencyKey, from, address: ordered.address };
    return ordered.operationId;
  });
  context.wakeWorker();
  return viewOf(context.db, operationId);
}
