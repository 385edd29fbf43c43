import { ATTACHMENT_MEGABYTES, type Order, QUOTA_MEGABYTES } from '#main/connectors/connector.ts';
import type { Registry } from '#main/registry/database.ts';
import { type Account, findAccount } from '#main/registry/repositories/accounts.ts';
import { type Operation, OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { findRequestById, type StoredRequest } from '#main/registry/repositories/requests.ts';
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

export async function loadOperation(db: Registry, operation: Operation): Promise<LoadedOperation> {
  const { accountId } = operation;
  const request = await findRequestById(db, operation.requestId);
  const account = accountId === null ? null : await findAccount(db, accountId);
  if (!request || account === undefined)
    throw new Error(`operation ${operation.id} has lost its request or account`);
  return { operation, request, account };
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

/** What a connector is told. @throws SecretUnreadable */
export function orderOf(vault: Vault, { operation, request, account }: LoadedOrder): Order {
  if (operation.kind === 'deliver' || operation.kind === 'remind') throw new Error('a message is no order');
  return {
    operationId: operation.id,
    idempotencyKey: operation.idempotencyKey,
    accountKey: accountKeyOf(vault, account),
    kind: operation.kind,
    mailboxKind: request.kind,
    address: account.address,
    password: openSecret(vault, operation),
    ...namesOf(request),
    unitNameTh: request.unitNameTh,
    position: request.position,
    phone: request.phone,
    quotaMegabytes: QUOTA_MEGABYTES,
    attachmentMegabytes: ATTACHMENT_MEGABYTES,
  };
}

/** The account's own name at a platform. Whoever gets a released address later is another holder, with another key. */
function accountKeyOf(vault: Vault, { id, personKey }: Account): string {
  return vault.fingerprint('account.key', `${id}/${personKey}`);
}

/** Whose name a mailbox stands in: the person's, or the unit's and not its custodian's (2555 letter no. 3). */
function namesOf(request: StoredRequest) {
  const { firstNameTh, lastNameTh, firstNameEn, lastNameEn, unitNameTh, unitNameEn } = request;
  if (request.kind === 'personal')
    return { firstNameTh, lastNameTh, firstNameEn, lastNameEn, displayName: `${firstNameTh} ${lastNameTh}` };
  return {
    firstNameTh: unitNameTh,
    lastNameTh: '',
    firstNameEn: unitNameEn ?? '',
    lastNameEn: '',
    displayName: unitNameTh,
  };
}
