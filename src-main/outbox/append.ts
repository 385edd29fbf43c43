import type { Asked } from '#shared/contract/operations.ts';
import type { ConnectorId, OperationKind } from '#shared/contract/vocabulary.ts';
import { DEFAULT_APPROVAL_SCOPE, needsApproval } from '#shared/domain/approval.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import type { Account } from '#main/registry/repositories/accounts.ts';
import {
  countReminders,
  insertOperation,
  operationsOfRequest,
  supersedeMessages,
} from '#main/registry/repositories/operations.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { askedMessage, askedOfPlatform } from './asked.ts';

/** What is to happen after commit. */
export interface Appended {
  kind: Exclude<OperationKind, 'remind'>;
  /** Null for a message. */
  connector: ConnectorId | null;
  account: Pick<Account, 'id' | 'address'>;
  /** What is asked where it is not what the request says, as the former address of a renamed account. */
  asked?: Asked;
  /** The first password, sealed for `OPERATION_SECRET`; null for an act that leaves the password alone. */
  secretCipher: Buffer | null;
  /** Whoever decided it: a username, or `office` for what the program does by itself. Nobody else's approval is their own. */
  orderedBy: string;
  at: string;
}

/**
 * Appends an operation in the transaction of the decision. Its idempotency key, `create:EM6900012357:1`, counts the
 * operations of one kind for one request, so that two of them are never mistaken for one. A new password takes back what would
 * still send the one before. Where the policy asks for four eyes, it is held until a second person has approved it.
 */
export async function appendOperation(
  trx: RegistryTransaction,
  request: StoredRequest,
  { kind, connector, account, asked, secretCipher, orderedBy, at }: Appended,
): Promise<number> {
  if (kind === 'create' || kind === 'reset') await supersedeMessages(trx, account.id, at);
  const earlier = await operationsOfRequest(trx, request.id);
  const number = earlier.filter((operation) => operation.kind === kind).length + 1;
  const says = kind === 'deliver' ? askedMessage : askedOfPlatform;
  return insertOperation(trx, {
    idempotencyKey: `${kind}:${request.code}:${number}`,
    kind,
    connector,
    requestId: request.id,
    accountId: account.id,
    asked: asked ?? says(request, account.address),
    secretCipher,
    createdAt: at,
    orderedBy,
    approval: (await isToBeApproved(trx, kind)) ? 'held' : 'not-needed',
  });
}

async function isToBeApproved(trx: RegistryTransaction, kind: OperationKind): Promise<boolean> {
  const stored = await readSetting(trx, 'approval');
  return needsApproval(stored?.value.scope ?? DEFAULT_APPROVAL_SCOPE, kind);
}

/** Appends a message to the applicant of a request that has no account yet. */
export async function appendReminder(
  trx: RegistryTransaction,
  request: StoredRequest,
  at: string,
): Promise<number> {
  const number = (await countReminders(trx, request.id)) + 1;
  return insertOperation(trx, {
    idempotencyKey: `remind:${request.code}:${number}`,
    kind: 'remind',
    connector: null,
    requestId: request.id,
    accountId: null,
    asked: askedMessage(request, null),
    secretCipher: null,
    createdAt: at,
    orderedBy: 'office',
    approval: 'not-needed',
  });
}
