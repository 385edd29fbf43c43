import { refuse } from '#shared/contract/errors.ts';
import type { Asked } from '#shared/contract/operations.ts';
import type { ConnectorId, DeliveryChannel, OperationKind } from '#shared/contract/vocabulary.ts';
import { goesApart } from '#shared/domain/delivery-standing.ts';
import { DEFAULT_APPROVAL_SCOPE, needsApproval } from '#shared/domain/approval.ts';
import { isSameMailbox } from '#shared/domain/contact.ts';
import { policyChannel } from '#main/delivery/delivery-policy.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import type { Account } from '#main/registry/repositories/accounts.ts';
import { insertDelivery } from '#main/registry/repositories/deliveries.ts';
import { countOperations, insertOperation } from '#main/registry/repositories/operations.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { askedMessage, askedOfPlatform } from './asked.ts';
import { takeBackMessages } from './take-back.ts';

/** What is to happen after commit on the platform; credentials have `appendDelivery`, reminders `appendReminder`. */
export interface Appended {
  kind: Exclude<OperationKind, 'remind' | 'deliver'>;
  connector: ConnectorId | null;
  /** How the password that it sets will be delivered; as the policy says where nobody has chosen. */
  channel?: DeliveryChannel | null | undefined;
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
 * still send the one before, and the letters that still hold it. Where the policy asks for four eyes, it is held until a
 * second person has approved it.
 * @throws Refusal `CONTACT_IS_ADDRESS` for a password that would be mailed into the very mailbox that it opens.
 */
export async function appendOperation(
  trx: RegistryTransaction,
  request: StoredRequest,
  { kind, connector, channel, account, asked, secretCipher, orderedBy, at }: Appended,
): Promise<number> {
  const setsPassword = kind === 'create' || kind === 'reset';
  const way = setsPassword ? (channel ?? (await policyChannel(trx, request.kind))) : null;
  if (way !== null && !goesApart(way) && isSameMailbox(request.contactEmail, account.address))
    refuse('CONTACT_IS_ADDRESS', { address: account.address });
  if (setsPassword) await takeBackMessages(trx, account.id, at);
  return insertOperation(trx, {
    idempotencyKey: await nextKey(trx, request, kind),
    kind,
    connector,
    channel: way,
    requestId: request.id,
    accountId: account.id,
    asked: asked ?? askedOfPlatform(request, account.address),
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

/** A first password that the platform has taken, to be delivered. */
export interface AppendedDelivery {
  channel: DeliveryChannel;
  account: Pick<Account, 'id' | 'address'>;
  /** Sealed for `OPERATION_SECRET`. */
  secretCipher: Buffer;
  orderedBy: string;
  at: string;
}

/**
 * Appends the message with the credentials and the record of their delivery. The sealed password lies in one place only:
 * with the message that will hold it, or with the letter or the zip that waits to be handed over.
 */
export async function appendDelivery(
  trx: RegistryTransaction,
  request: StoredRequest,
  { channel, account, secretCipher, orderedBy, at }: AppendedDelivery,
): Promise<number> {
  const isApart = goesApart(channel);
  const operationId = await insertOperation(trx, {
    idempotencyKey: await nextKey(trx, request, 'deliver'),
    kind: 'deliver',
    connector: null,
    requestId: request.id,
    accountId: account.id,
    asked: askedMessage(request, account.address),
    secretCipher: isApart ? null : secretCipher,
    createdAt: at,
    orderedBy,
    approval: 'not-needed',
  });
  const waiting = isApart ? secretCipher : null;
  await insertDelivery(trx, { operationId, accountId: account.id, channel, secretCipher: waiting, at });
  return operationId;
}

async function nextKey(trx: RegistryTransaction, { id, code }: StoredRequest, kind: OperationKind) {
  return `${kind}:${code}:${(await countOperations(trx, id, kind)) + 1}`;
}

/** Appends a message to the applicant of a request that has no account yet. */
export async function appendReminder(
  trx: RegistryTransaction,
  request: StoredRequest,
  at: string,
): Promise<number> {
  const number = (await countOperations(trx, request.id, 'remind')) + 1;
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
