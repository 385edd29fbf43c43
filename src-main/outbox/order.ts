import { ATTACHMENT_MEGABYTES, type Order, QUOTA_MEGABYTES } from '#main/connectors/connector.ts';
import type { Registry } from '#main/registry/database.ts';
import { type Account, findAccount } from '#main/registry/repositories/accounts.ts';
import { type Operation, OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { findRequestById, type StoredRequest } from '#main/registry/repositories/requests.ts';
import type { Vault } from '#main/registry/vault.ts';

export type { Order };

/** An operation with the request and the account it is about. */
export interface LoadedOperation {
  operation: Operation;
  request: StoredRequest;
  account: Account;
}

export async function loadOperation(db: Registry, operation: Operation): Promise<LoadedOperation> {
  const request = await findRequestById(db, operation.requestId);
  const account = await findAccount(db, operation.accountId);
  if (!request || !account) throw new Error(`operation ${operation.id} has lost its request or account`);
  return { operation, request, account };
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

/** What a connector is told. @throws SecretUnreadable */
export function orderOf(vault: Vault, { operation, request, account }: LoadedOperation): Order {
  if (operation.kind === 'deliver') throw new Error('a message is no order');
  return {
    operationId: operation.id,
    idempotencyKey: operation.idempotencyKey,
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
