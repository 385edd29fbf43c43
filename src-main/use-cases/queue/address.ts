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
import { operationsOfRequest } from '#main/registry/repositories/operations.ts';
import { strangersOnPlatform } from '#main/registry/repositories/platform-strangers.ts';
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

/**
 * The address to begin with: the one already reserved, else what the rules give; null where they give none. One that the
 * platform was found to have for somebody else is not proposed again: an officer who knows better types it. Nor is one that
 * is `planned` for somebody before this request, in a dry run.
 */
export async function proposalFor(
  db: Registry,
  request: StoredRequest,
  domain: string,
  planned: Strangers = new Map(),
): Promise<Proposal> {
  const found = await strangersOnPlatform(db, holderKey(request));
  const strangers: Strangers = {
    has: (address) => found.has(address) || planned.has(address),
    get: (address) => found.get(address) ?? planned.get(address),
  };
  const reserved = await findAccountOfRequest(db, request.id);
  if (reserved && !strangers.has(reserved.address.toLowerCase()))
    return { proposal: reserved.address.split('@')[0] ?? null, clashes: [] };
  return proposalByRules(db, { request, domain, strangers });
}

/** What the rules give beyond every address that was asked for this request before; null where they give none. */
export async function nextProposal(
  db: Registry,
  request: StoredRequest,
  domain: string,
): Promise<string | null> {
  const strangers = await strangersOnPlatform(db, holderKey(request));
  for (const { kind, asked } of await operationsOfRequest(db, request.id))
    if (kind === 'create' && asked.address !== null) strangers.set(asked.address.toLowerCase(), '');
  return (await proposalByRules(db, { request, domain, strangers })).proposal;
}

/** Addresses that are somebody else's though the registry has no account of them, and whose. */
export type Strangers = Pick<ReadonlyMap<string, string>, 'get' | 'has'>;

/** For whom, where, and what the platform is known to have for others. */
interface Known {
  request: StoredRequest;
  domain: string;
  strangers: Strangers;
}

function proposalByRules(db: Registry, known: Known): Promise<Proposal> {
  return known.request.kind === 'unit' ? proposalForUnit(db, known) : proposalForPerson(db, known);
}

/** Who has the local parts beginning with `start`, on the platform too. */
async function everyHolder(
  db: Registry,
  { request, domain, strangers }: Known,
  start: string,
): Promise<HolderOf> {
  const known = await holdersBeginningWith(db, request, domain, start);
  return (localPart) => {
    const name = strangers.get(`${localPart}@${domain}`);
    return name === undefined ? known(localPart) : { personKey: 'platform', name, active: true };
  };
}

async function proposalForPerson(db: Registry, known: Known): Promise<Proposal> {
  const { request, domain } = known;
  const name = { englishFirstName: request.firstNameEn, englishLastName: request.lastNameEn };
  const [best] = addressCandidates(name);
  if (best === undefined) return { proposal: null, clashes: [] };
  const start = best.split('.')[0]?.slice(0, START_LETTERS) ?? '';
  const holderOf = await everyHolder(db, known, start);
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

/** What the unit asked for, else its mail code; never one made up (2555 letter no. 3). */
async function proposalForUnit(db: Registry, known: Known): Promise<Proposal> {
  const { request, domain } = known;
  const wishes = [
    request.requestedLocalPart,
    unitAddressProposal({ mailCode: request.unitMailCode ?? undefined }) ?? null,
  ].filter((wish) => wish !== null);
  const clashes: Clash[] = [];
  for (const wish of new Set(wishes)) {
    const address = `${wish}@${domain}`;
    const holderOf = await everyHolder(db, known, address);
    const checked = checkAddress(wish, holderOf, holderKey(request));
    if (checked.ok) return { proposal: wish, clashes };
    if ('takenBy' in checked) clashes.push(clashOf(address, checked.takenBy));
  }
  return { proposal: null, clashes };
}

export function clashOf(address: string, { name, active }: Pick<Holder, 'name' | 'active'>): Clash {
  return { address, holder: name, active };
}
