import { loadOrder, type LoadedOrder, type Order, orderOf, SecretUnreadable } from '#main/outbox/order.ts';
import { parkOperation, type Reason, type Settler } from '#main/outbox/settle.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { noteAnswer } from '#main/registry/repositories/operation-attempts.ts';
import type { Operation } from '#main/registry/repositories/operations.ts';
import type { Vault } from '#main/registry/vault.ts';

/** An operation that goes into the batch, and what is asked in its row. */
export interface BatchRow {
  operation: Operation;
  order: Order;
}

/** Why an order cannot be written in the form of the batch. */
export type Judge = (order: Order) => string | undefined;

/**
 * The rows of the next batch, in the order they were asked. An account has one row at most, and an address too: two acts on
 * one account have an order, which a file that is read twice or in parts could not keep; the later one waits for the next
 * batch. What no file could carry is parked with its reason, and stops nothing.
 */
export async function rowsOfBatch(
  trx: RegistryTransaction,
  waiting: readonly Operation[],
  { vault, judge, settler }: { vault: Vault; judge: Judge; settler: Settler },
): Promise<{ rows: BatchRow[]; parked: number }> {
  const rows: BatchRow[] = [];
  const taken = new Set<string>();
  let parked = 0;
  for (const operation of waiting) {
    const loaded = await loadOrder(trx, operation);
    const order = readOrder(vault, loaded);
    const reason = 'code' in order ? order : reasonOf(judge(order));
    if (reason) {
      await parkOperation(trx, loaded, settler, reason);
      const { actor: by, at } = settler;
      await noteAnswer(trx, operation.id, { by, at, outcome: 'refused', ...reason });
      parked += 1;
    }
    if (reason || 'code' in order) continue;
    const addresses = addressesOf(order);
    if (!addresses.some((address) => taken.has(address))) rows.push({ operation, order });
    for (const address of addresses) taken.add(address);
  }
  return { rows, parked };
}

function readOrder(vault: Vault, loaded: LoadedOrder): Order | Reason {
  try {
    return orderOf(vault, loaded);
  } catch (error) {
    if (error instanceof SecretUnreadable) return { code: 'SECRET_UNREADABLE', words: '' };
    throw error;
  }
}

const reasonOf = (fault: string | undefined): Reason | undefined =>
  fault === undefined ? undefined : { code: 'VALUE_UNWRITABLE', words: fault };

function addressesOf(order: Order): string[] {
  const addresses = 'formerAddress' in order ? [order.address, order.formerAddress] : [order.address];
  return addresses.map((address) => address.toLowerCase());
}
