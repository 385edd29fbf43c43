import { refuse } from '#shared/contract/errors.ts';
import { type AccountAct, actVerdict } from '#shared/domain/account-state.ts';
import { appendOperation } from '#main/outbox/append.ts';
import { askedOfPlatform } from '#main/outbox/asked.ts';
import type { Settler } from '#main/outbox/settle.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { findAccount } from '#main/registry/repositories/accounts.ts';
import { workUnderWay } from '#main/registry/repositories/operations.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { platformSettings } from '../settings/defaults.ts';
import { holdForRenaming } from './hold-for-renaming.ts';

/** What is to be done with an account, and why; a renaming says the local part of the new address. */
export type AccountOrder = { accountId: number; reason: string } & (
  { act: Exclude<AccountAct, 'rename'> } | { act: 'rename'; localPart: string }
);

/** What was ordered, for the trail of the caller, who writes it. */
export interface OrderedAct {
  operationId: number;
  requestCode: string;
  /** The account's address as it still is. */
  address: string;
  /** The one that it is to have, where it is renamed. */
  newAddress: string | null;
}

/**
 * Orders an act on an account that is there, in the caller's transaction and over the platform's current connector: the one
 * way to it, whether an officer asks for it or a comparison with the platform led to it. The timeline of the account's
 * request says who ordered it and why.
 * @throws Refusal `ACCOUNT_NOT_FOUND`; `ACCOUNT_STATE_FORBIDS`; `ACCOUNT_BUSY` while something is under way that makes the
 *   act senseless; for a renaming `ADDRESS_FAULTY` and `ADDRESS_TAKEN`.
 */
export async function orderOnAccount(
  trx: RegistryTransaction,
  { actor, door, at }: Settler,
  order: AccountOrder,
): Promise<OrderedAct> {
  const { accountId, act, reason } = order;
  const account = (await findAccount(trx, accountId)) ?? refuse('ACCOUNT_NOT_FOUND', {});
  const verdict = actVerdict(account.state, await workUnderWay(trx, account.id), act);
  if (!verdict.may && verdict.why === 'state') refuse('ACCOUNT_STATE_FORBIDS', { state: account.state, act });
  if (!verdict.may) refuse('ACCOUNT_BUSY', { kind: verdict.by });
  const request = await findRequestById(trx, account.requestId);
  if (!request) throw new Error(`account ${account.id} has lost its request`);
  const { connector, domain } = await platformSettings(trx);
  const newAddress =
    order.act === 'rename'
      ? await holdForRenaming(trx, { account, request, domain, localPart: order.localPart, at })
      : null;
  const asked = askedOfPlatform(request, newAddress ?? account.address);
  const operationId = await appendOperation(trx, request, {
    kind: act,
    connector,
    account,
    asked: newAddress === null ? asked : { ...asked, formerAddress: account.address },
    secretCipher: null,
    orderedBy: actor,
    at,
  });
  const event = { event: `${act}-ordered`, state: request.state, actor, door, at, note: reason };
  await appendEvent(trx, request.id, event);
  return { operationId, requestCode: request.code, address: account.address, newAddress };
}
