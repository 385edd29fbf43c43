import { refuse } from '#shared/contract/errors.ts';
import type { Outputs } from '#shared/contract/index.ts';
import {
  addressCandidates,
  checkAddress,
  type Holder,
  type HolderOf,
  proposeAddress,
  unitAddressProposal,
} from '#shared/domain/address-policy.ts';
import type { Registry } from '#main/registry/database.ts';
import { findAccountOfRequest } from '#main/registry/repositories/accounts.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { holderKey, holdersBeginningWith } from './holder.ts';

type Clash = Outputs['queue']['take']['clashes'][number];
interface Proposal {
  proposal: string | null;
  clashes: Clash[];
}

/** Candidates begin with the first name, which is cut only far behind this. */
const START_LETTERS = 8;

/**
 * The address for a typed local part.
 * @throws Refusal `ADDRESS_FAULTY`, or `ADDRESS_TAKEN` with its present or former holder.
 */
export async function admissibleAddress(
  db: Registry,
  request: StoredRequest,
  domain: string,
  typed: string,
): Promise<string> {
  const localPart = typed.trim().toLowerCase();
  const address = `${localPart}@${domain}`;
  const holderOf = await holdersBeginningWith(db, request, domain, address);
  const checked = checkAddress(localPart, holderOf, holderKey(request));
  if (checked.ok) return address;
  if ('faults' in checked) return refuse('ADDRESS_FAULTY', { faults: checked.faults });
  return refuse('ADDRESS_TAKEN', clashOf(address, checked.takenBy));
}

/** The address to begin with: the one already reserved, else what the rules give; null where they give none. */
export async function proposalFor(db: Registry, request: StoredRequest, domain: string): Promise<Proposal> {
  const reserved = await findAccountOfRequest(db, request.id);
  if (reserved) return { proposal: reserved.address.split('@')[0] ?? null, clashes: [] };
  return request.kind === 'unit'
    ? proposalForUnit(db, request, domain)
    : proposalForPerson(db, request, domain);
}

async function proposalForPerson(
  db: Registry,
  request: StoredRequest,
  domain: string,
  taken?: string,
): Promise<Proposal> {
  const name = { englishFirstName: request.firstNameEn, englishLastName: request.lastNameEn };
  const [best] = addressCandidates(name);
  if (best === undefined) return { proposal: null, clashes: [] };
  const start = best.split('.')[0]?.slice(0, START_LETTERS) ?? '';
  const known = await holdersBeginningWith(db, request, domain, start);
  const stranger: Holder = { personKey: 'platform', name: '', active: true };
  const holderOf: HolderOf = (localPart) =>
    `${localPart}@${domain}` === taken ? stranger : known(localPart);
  try {
    const { localPart, clashes } = proposeAddress({ ...name, holderOf, personKey: holderKey(request) });
    const shown = clashes.map((clash) => clashOf(`${clash.localPart}@${domain}`, clash.holder));
    return { proposal: localPart, clashes: shown };
  } catch (error) {
    // ten thousand of one name: the officer finds an address by hand
    if (error instanceof RangeError) return { proposal: null, clashes: [] };
    throw error;
  }
}

/** The next proposal after an address that the platform has already for somebody else; null where the rules give none. */
export async function nextProposal(
  db: Registry,
  request: StoredRequest,
  domain: string,
  taken: string,
): Promise<string | null> {
  if (request.kind === 'unit') return null;
  return (await proposalForPerson(db, request, domain, taken)).proposal;
}

/** What the unit asked for, else its mail code; never one made up (2555 letter no. 3). */
async function proposalForUnit(db: Registry, request: StoredRequest, domain: string): Promise<Proposal> {
  const wishes = [
    request.requestedLocalPart,
    unitAddressProposal({ mailCode: request.unitMailCode ?? undefined }) ?? null,
  ].filter((wish) => wish !== null);
  const clashes: Clash[] = [];
  for (const wish of new Set(wishes)) {
    const address = `${wish}@${domain}`;
    const holderOf: HolderOf = await holdersBeginningWith(db, request, domain, address);
    const checked = checkAddress(wish, holderOf, holderKey(request));
    if (checked.ok) return { proposal: wish, clashes };
    if ('takenBy' in checked) clashes.push(clashOf(address, checked.takenBy));
  }
  return { proposal: null, clashes };
}

export function clashOf(address: string, { name, active }: Pick<Holder, 'name' | 'active'>): Clash {
  return { address, holder: name, active };
}
