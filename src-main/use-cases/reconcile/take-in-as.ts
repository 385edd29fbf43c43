import { refuse } from '#shared/contract/errors.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { buddhistYearOf } from '#shared/domain/buddhist-date.ts';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { generatePassword } from '#shared/domain/password-policy.ts';
import { isLocked } from '#shared/domain/request-state.ts';
import { appendOperation } from '#main/outbox/append.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { setAccountState } from '#main/registry/repositories/account-moves.ts';
import { activateAccount } from '#main/registry/repositories/accounts.ts';
import { OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { insertRequest, nextRunningNumber } from '#main/registry/repositories/request-forms.ts';
import { appendEvent, moveRequest } from '#main/registry/repositories/request-moves.ts';
import {
  findOpenRequest,
  findRequestById,
  type StoredRequest,
} from '#main/registry/repositories/requests.ts';
import type { Actor, UseCaseContext } from '../context.ts';
import { orderOnAccount } from '../accounts/order-on-account.ts';
import { admissibleAddress } from '../queue/address.ts';
import { nameOfHolder } from '../queue/holder.ts';
import { makeWay } from '../queue/order-account.ts';
import { otherMailboxOf } from '../queue/other-mailbox.ts';
import { loadOwnCase } from '../queue/own-case.ts';
import { reserveAddress } from '../queue/reserve-address.ts';
import { checkEligible, sealForm } from '../requests/sealed-form.ts';

type Desk = Pick<UseCaseContext, 'vault' | 'randomInt'>;

/** The account as the platform has it, and why it is taken in. */
interface FoundAccount {
  address: string;
  domain: string;
  isSuspended: boolean;
  reason: string;
  at: string;
}

/** What an account that was taken in is known by from now on. */
export interface Taken {
  accountId: number;
  holderName: string;
  requestCode: string;
  operations: number[];
}

/**
 * The account is that of a request which waits for one: nothing is made, and the person gets a new first password as after
 * every adoption, for nobody knows who else has the old one.
 */
export async function ownedByRequest(
  trx: RegistryTransaction,
  desk: Desk,
  actor: Actor,
  { code, connector, ...found }: FoundAccount & { code: string; connector: ConnectorId },
): Promise<Taken> {
  const request = await openCase(trx, actor, code, found.at);
  await makeWay(trx, request, actor, found.at);
  const account = await hold(trx, request, actor, found);
  const order = { connector, account, orderedBy: actor.name, at: found.at };
  const operations: number[] = [];
  // a password of an account that is closed helps nobody
  if (found.isSuspended)
    operations.push(await appendOperation(trx, request, { ...order, kind: 'restore', secretCipher: null }));
  const secretCipher = desk.vault.seal(OPERATION_SECRET, generatePassword(desk.randomInt));
  operations.push(await appendOperation(trx, request, { ...order, kind: 'reset', secretCipher }));
  return { accountId: account.id, holderName: nameOfHolder(request), requestCode: request.code, operations };
}

/** A case whose paper was confirmed; one that nobody has opened yet is the officer's from now on. */
async function openCase(
  trx: RegistryTransaction,
  actor: Actor,
  code: string,
  at: string,
): Promise<StoredRequest> {
  const request = await loadOwnCase(trx, actor, code);
  if (request.state !== 'confirmed') return request;
  const move = { actor: actor.name, door: actor.door, at, takenBy: actor.staffId };
  await moveRequest(trx, request, { event: 'take', ...move });
  return loadOwnCase(trx, actor, code);
}

/**
 * The account is that of a person, or a unit, who has asked for nothing here: an entry is made that says what a request
 * would. No password is touched, for somebody may be reading mail with it; the registry's key and names are written.
 */
export async function ownedByForm(
  trx: RegistryTransaction,
  { vault }: Desk,
  actor: Actor,
  { form, ...found }: FoundAccount & { form: RequestForm },
): Promise<Taken> {
  const { at, reason } = found;
  const unit = await checkEligible(trx, form);
  const sealed = sealForm(vault, form);
  const buddhistYear = buddhistYearOf(at);
  const code = makeDocumentCode({ buddhistYear, runningNumber: await nextRunningNumber(trx, buddhistYear) });
  const entry = { code, submissionKey: `taken-in:${code}`, at, unitNameTh: unit.nameTh, sealed };
  const id = await insertRequest(trx, { ...entry, state: 'delivered' });
  const request = await findRequestById(trx, id);
  if (!request) throw new Error('an entry that was just made is gone');
  const { id: accountId } = await hold(trx, request, actor, found);
  // an account beside the case would leave the case without one for ever
  const waiting = await findOpenRequest(trx, sealed.personKey, form.kind);
  if (waiting && isLocked(waiting.state)) refuse('HOLDER_HAS_REQUEST', { code: waiting.code });
  const ordered = await orderOnAccount(
    trx,
    { actor: actor.name, door: actor.door, at },
    { accountId, act: 'change', reason },
  );
  return {
    accountId,
    holderName: nameOfHolder(request),
    requestCode: code,
    operations: [ordered.operationId],
  };
}

/** Keeps the found address for the request's holder, as an account that is there. */
async function hold(
  trx: RegistryTransaction,
  request: StoredRequest,
  actor: Actor,
  { address: listed, domain, isSuspended, reason, at }: FoundAccount,
): Promise<{ id: number; address: string }> {
  const existing = await otherMailboxOf(trx, request);
  if (existing !== null) refuse('HOLDER_HAS_ACCOUNT', { address: existing });
  const [localPart = ''] = listed.split('@');
  const address = await admissibleAddress(trx, request, domain, localPart);
  const id = await reserveAddress(trx, request, address, at);
  await activateAccount(trx, id, at);
  if (isSuspended) await setAccountState(trx, id, 'suspended');
  const { id: requestId, state } = request;
  const { name, door } = actor;
  await appendEvent(trx, requestId, { event: 'taken-in', state, actor: name, door, at, note: reason });
  return { id, address };
}
