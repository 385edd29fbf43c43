import { type Holder, type HolderOf } from '#shared/domain/address-policy.ts';
import type { Registry } from '#main/registry/database.ts';
import { type Account, accountsBeginningWith } from '#main/registry/repositories/accounts.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { unitsWithMailCode } from '#main/registry/repositories/units.ts';

/** Whom an address belongs to for ever: the person, or the unit whatever its custodian is called. */
export function holderKey(request: StoredRequest): string {
  return request.kind === 'personal' ? request.personKey : unitKey(request.unitId);
}

const unitKey = (unitId: number) => `unit:${unitId}`;

/** As the clash of an address shows it. */
export function nameOfHolder(request: StoredRequest): string {
  if (request.kind === 'unit') return request.unitNameTh;
  return `${request.titleTh}${request.firstNameTh} ${request.lastNameTh}`;
}

/**
 * Who has, had or is about to have the local parts beginning with `start`: accounts in every state, and the units whose
 * mail code it is, for a unit keeps its code even before it has a mailbox.
 */
export async function holdersBeginningWith(
  db: Registry,
  request: StoredRequest,
  domain: string,
  start: string,
): Promise<HolderOf> {
  const holders = new Map<string, Holder>();
  for (const unit of await unitsWithMailCode(db))
    holders.set(unit.mailCode, { personKey: unitKey(unit.id), name: unit.nameTh, active: true });
  for (const account of await accountsBeginningWith(db, start)) {
    const [localPart = '', itsDomain] = account.address.toLowerCase().split('@');
    if (itsDomain === domain) holders.set(localPart, holderOf(account, request));
  }
  return (localPart) => holders.get(localPart);
}

/**
 * Whether a request may have an account's address: what it reserved itself, or what its own holder once had and was deleted
 * (2562 summary: registering again). A second mailbox for one address is never made, nor one with the former or the coming
 * address of a mailbox that is there.
 */
export function isReusable(account: Account, request: StoredRequest): boolean {
  const isOwn = account.personKey === holderKey(request);
  const isFree = account.state === 'deleted' && !account.isHeldForLive;
  return isOwn && (account.requestId === request.id || isFree);
}

/** An account that may not be reused counts as another's, even where it is the same person's. */
function holderOf(account: Account, request: StoredRequest): Holder {
  return {
    personKey: isReusable(account, request)
      ? account.personKey
      : `${account.personKey}/account:${account.id}`,
    name: account.holderName,
    active: account.state !== 'deleted',
  };
}
