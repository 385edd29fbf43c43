import type { ConnectorId, OperationKind } from '#shared/contract/vocabulary.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import {
  countReminders,
  insertOperation,
  operationsOfRequest,
} from '#main/registry/repositories/operations.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';

/** What is to happen after commit; the secret is the first password, sealed for `OPERATION_SECRET`. */
export interface Appended {
  kind: Exclude<OperationKind, 'remind'>;
  /** Null for a message. */
  connector: ConnectorId | null;
  accountId: number;
  secretCipher: Buffer;
  at: string;
}

/**
 * Appends an operation in the transaction of the decision. Its idempotency key, `create:EM6900012357:1`, counts the
 * operations of one kind for one request, so that two of them are never mistaken for one.
 */
export async function appendOperation(
  trx: RegistryTransaction,
  request: Pick<StoredRequest, 'id' | 'code'>,
  appended: Appended,
): Promise<number> {
  const { kind, connector, accountId, secretCipher, at } = appended;
  const earlier = await operationsOfRequest(trx, request.id);
  const number = earlier.filter((operation) => operation.kind === kind).length + 1;
  return insertOperation(trx, {
    idempotencyKey: `${kind}:${request.code}:${number}`,
    kind,
    connector,
    requestId: request.id,
    accountId,
    secretCipher,
    createdAt: at,
  });
}

/** Appends a message to the applicant of a request that has no account yet. */
export async function appendReminder(
  trx: RegistryTransaction,
  request: Pick<StoredRequest, 'id' | 'code'>,
  at: string,
): Promise<number> {
  const number = (await countReminders(trx, request.id)) + 1;
  return insertOperation(trx, {
    idempotencyKey: `remind:${request.code}:${number}`,
    kind: 'remind',
    connector: null,
    requestId: request.id,
    accountId: null,
    secretCipher: null,
    createdAt: at,
  });
}
