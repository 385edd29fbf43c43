import type { Order } from '#main/connectors/connector.ts';
import type { Registry } from '#main/registry/database.ts';
import { type Account, findAccounts } from '#main/registry/repositories/accounts.ts';
import { type Operation, OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { findRequestsById, type StoredRequest } from '#main/registry/repositories/requests.ts';
import type { Vault } from '#main/registry/vault.ts';

export type { Order };

/** An operation with the request and the account it is about; a reminder is about no account yet. */
export interface LoadedOperation {
  operation: Operation;
  request: StoredRequest;
  account: Account | null;
}

/** One about an account: anything but a reminder. */
export interface LoadedOrder extends LoadedOperation {
  account: Account;
}

/** The same for many at once, by id; without those that have lost their request or account. */
export async function loadOperations(
  db: Registry,
  operations: readonly Operation[],
): Promise<Map<number, LoadedOperation>> {
  const requestIds = operations.map(({ requestId }) => requestId);
  const accountIds = operations.flatMap(({ accountId }) => accountId ?? []);
  const requests = await findRequestsById(db, requestIds);
  const accounts = await findAccounts(db, accountIds);
  const loaded = operations.flatMap((operation): LoadedOperation[] => {
    const request = requests.get(operation.requestId);
    const account = operation.accountId === null ? null : accounts.get(operation.accountId);
    return request && account !== undefined ? [{ operation, request, account }] : [];
  });
  return new Map(loaded.map((each) => [each.operation.id, each]));
}

export async function loadOperation(db: Registry, operation: Operation): Promise<LoadedOperation> {
  const loaded = (await loadOperations(db, [operation])).get(operation.id);
  if (!loaded) throw new Error(`operation ${operation.id} has lost its request or account`);
  return loaded;
}

/** Whether an operation is about an account. */
export function isOrder(loaded: LoadedOperation): loaded is LoadedOrder {
  return loaded.account !== null;
}

/** The first password cannot be had: it is gone, or its ciphertext was changed or is another registry's. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';
}

/** The first password of an operation that has not ended. @throws SecretUnreadable */
export function openSecret(vault: Vault, operation: Operation): string {
  try {
    if (operation.secretCipher !== null) return vault.open(OPERATION_SECRET, operation.secretCipher);
  } catch {
    // what the cipher says is of no use to anybody
  }
  throw new SecretUnreadable(`operation ${operation.id}`);
}

/** The same for what is known to be about an account, as the rows of a batch are. */
export async function loadOrder(db: Registry, operation: Operation): Promise<LoadedOrder> {
  const loaded = await loadOperation(db, operation);
  if (!isOrder(loaded)) throw new Error(`operation ${operation.id} is about no account`);
  return loaded;
}

/** What a connector is told: exactly what was asked, and what only it may know. @throws SecretUnreadable */
export function orderOf(vault: Vault, { operation, account }: LoadedOrder): Order {
  const { id: operationId, idempotencyKey, kind, asked } = operation;
  if (!('mailboxKind' in asked) || kind === 'deliver' || kind === 'remind')
    throw new Error('a message is no order');
  const { formerAddress, ...facts } = asked;
  const order = { ...facts, operationId, idempotencyKey, accountKey: accountKeyOf(vault, account) };
  if (kind === 'create' || kind === 'reset')
    return { ...order, kind, password: openSecret(vault, operation) };
  if (kind !== 'rename') return { ...order, kind };
  if (formerAddress === undefined) throw new Error(`operation ${operationId} does not say what to rename`);
  return { ...order, kind, formerAddress };
}

/** The account's own name at a platform. Whoever gets a released address later is another holder, with another key. */
export function accountKeyOf(vault: Vault, { id, personKey }: Pick<Account, 'id' | 'personKey'>): string {
  return vault.fingerprint('account.key', `${id}/${personKey}`);
}
