import { ResultCodeError } from 'ldapts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import type { Order, Outcome, PasswordOrder, RenameOrder } from '../connector.ts';
import { carryOutBy, differs, existsAs, foreign, type Found } from '../live-acts.ts';
import { accountOf, attributesOf, rdnValueOf } from './attribute-map.ts';
import type { Written } from './dialect.ts';
import { dialectOf } from './dialects.ts';
import type { Directory } from './directory.ts';
import type { DirectoryEntry } from './entry.ts';
import { differences } from './read-back.ts';
import type { SignIn } from './sign-in.ts';

export interface Desk {
  settings: LdapSettings;
  directory: Directory;
  signIn: SignIn;
}

/** Entry already exists, or an overlay that keeps addresses unique says so (constraint violation). */
const ALREADY_THERE = new Set([68, 19]);
const NO_SUCH_OBJECT = 32;

const codeOf = (error: unknown) => (error instanceof ResultCodeError ? error.code : undefined);

export const carryOut = carryOutBy<Desk>({ create, writeAnew, remove, rename });

async function find(desk: Desk, order: Order): Promise<Found<DirectoryEntry>> {
  const { settings, directory } = desk;
  const { accountKey } = order;
  const entries = await directory.find({ accountKey, addresses: addressesOf(order) });
  const keyOf = (entry: DirectoryEntry) => entry.values(settings.keyAttribute)[0];
  const ours = entries.find((entry) => keyOf(entry) === accountKey);
  const others = entries.filter((entry) => entry !== ours);
  const other = others.find((entry) => isOfAddress(desk, entry, order)) ?? others[0];
  return { ours, other, others: others.length };
}

/** Whether the address is the entry's own: a directory also finds those that have it beside theirs. */
const isOfAddress = ({ settings }: Desk, entry: DirectoryEntry, order: Order) =>
  accountOf(settings, entry).address === addressesOf(order)[0]?.toLowerCase();

/** The address under which the account is looked for; whoever has a new one already is another question. */
const addressesOf = (order: Order) => [order.kind === 'rename' ? order.formerAddress : order.address];

async function create(desk: Desk, order: PasswordOrder): Promise<Outcome> {
  const { settings, directory } = desk;
  const found = await find(desk, order);
  if (found.ours || found.other) return finish(desk, order, found);
  const dn = directory.dnOf(rdnValueOf(settings, order));
  const written = new Map([
    ...attributesOf(settings, order),
    ...dialectOf(settings.preset).create(order.password),
  ]);
  try {
    // one act: the account is there with its password, or it is not there
    await directory.add(dn, written);
  } catch (error) {
    if (!ALREADY_THERE.has(codeOf(error) ?? 0)) throw error;
    const since = await find(desk, order);
    if (since.ours || since.other) return finish(desk, order, since);
    throw error;
  }
  return lookedAt(desk, order);
}

/**
 * The account is there: made by an earlier attempt whose answer was lost, or a stranger's. A password that its person has
 * chosen meanwhile is not undone by a late attempt, nor is the one it replaced told to be good: that is seen by the look.
 */
async function finish(
  desk: Desk,
  order: PasswordOrder,
  { ours, other, others }: Found<DirectoryEntry>,
): Promise<Outcome> {
  const { settings, directory } = desk;
  if (other) return existsAs(other.dn, accountOf(settings, other), others);
  if (!ours) return { kind: 'missing', words: order.address };
  if (accountOf(settings, ours).mustChangePassword === false) return lookedAt(desk, order);
  const dn = await named(desk, order, ours);
  const dialect = dialectOf(settings.preset);
  const written = new Map([...attributesOf(settings, order), ...dialect.reset(order.password, ours)]);
  await directory.write(dn, written, dialect.removedByReset(ours));
  return lookedAt(desk, order);
}

async function writeAnew(desk: Desk, order: Exclude<Order, RenameOrder>): Promise<Outcome> {
  const entry = await theAccount(desk, order);
  if ('kind' in entry) return entry;
  const key: Written = new Map([[desk.settings.keyAttribute, [order.accountKey]]]);
  const removed = order.kind === 'reset' ? dialectOf(desk.settings.preset).removedByReset(entry) : [];
  await desk.directory.write(entry.dn, new Map([...key, ...changesOf(desk, order, entry)]), removed);
  return lookedAt(desk, order);
}

function changesOf({ settings }: Desk, order: Exclude<Order, RenameOrder>, entry: DirectoryEntry): Written {
  const dialect = dialectOf(settings.preset);
  if (order.kind === 'reset') return dialect.reset('password' in order ? order.password : '', entry);
  if (order.kind === 'suspend') return dialect.suspend(entry);
  if (order.kind === 'restore') return dialect.restore(entry);
  return attributesOf(settings, order);
}

/**
 * The entry that an order is about: the one with our key; else the one with the address that carries nobody's, which was
 * made before there was a key (by a file, or by hand), and gets it now. One with another key is somebody else's, and so is
 * one that has the address beside its own, or shares it.
 */
async function theAccount(desk: Desk, order: Order): Promise<DirectoryEntry | Outcome> {
  const { ours, other, others } = await find(desk, order);
  if (ours) return ours;
  if (!other) return { kind: 'missing', words: order.address };
  const { accountKey } = accountOf(desk.settings, other);
  const isFree = accountKey === null && others === 1 && isOfAddress(desk, other, order);
  return isFree ? other : foreign(other.dn);
}

/** Only what carries our key is deleted: there is no way back, and an address alone proves nothing. */
async function remove(desk: Desk, order: Order): Promise<Outcome> {
  const { ours, other } = await find(desk, order);
  if (!ours) return other ? foreign(other.dn) : { kind: 'done' };
  try {
    await desk.directory.remove(ours.dn);
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_OBJECT) throw error;
  }
  const since = await find(desk, order);
  return since.ours ? differs(since.ours.dn, ['deletion']) : { kind: 'done' };
}

async function rename(desk: Desk, order: RenameOrder): Promise<Outcome> {
  const { settings, directory } = desk;
  const holders = await directory.find({ addresses: [order.address] });
  const entry = await theAccount(desk, order);
  const strangers = holders.filter(({ dn }) => 'kind' in entry || dn !== entry.dn);
  const [stranger] = strangers;
  if (stranger) return existsAs(stranger.dn, accountOf(settings, stranger), strangers.length);
  if ('kind' in entry) return entry;
  // first: from now on it is found, whatever comes between
  await directory.write(entry.dn, new Map([[settings.keyAttribute, [order.accountKey]]]));
  const dn = await named(desk, order, entry);
  await directory.write(dn, attributesOf(settings, order));
  return lookedAt(desk, order);
}

/** Gives the entry the name that belongs to the order's address. @returns its DN. */
async function named({ settings, directory }: Desk, order: Order, entry: DirectoryEntry): Promise<string> {
  const wanted = rdnValueOf(settings, order);
  const has = entry.values(settings.rdn.name).map((value) => value.toLowerCase());
  if (has.length === 1 && has[0] === wanted.toLowerCase()) return entry.dn;
  await directory.rename(entry.dn, wanted);
  return (await directory.read(order.accountKey))?.dn ?? entry.dn;
}

/** Reads the account again: a server may say yes and do no. A new password is tried out where the account is not locked. */
async function lookedAt(desk: Desk, order: Order): Promise<Outcome> {
  const { settings, directory, signIn } = desk;
  const ours = await directory.read(order.accountKey);
  if (!ours) return differs(order.address, [settings.keyAttribute]);
  const wrong = differences(settings, order, ours);
  if (wrong.length > 0) return differs(ours.dn, wrong);
  if (!('password' in order) || accountOf(settings, ours).isSuspended)
    return { kind: 'done', words: ours.dn };
  const refusal = await signIn.refusal(ours.dn, order.password);
  const isIn = refusal === undefined || dialectOf(settings.preset).isRightPassword(refusal);
  return isIn ? { kind: 'done', words: ours.dn } : differs(ours.dn, [`sign-in: ${refusal}`]);
}
