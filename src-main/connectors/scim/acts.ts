import type { ScimSettings } from '#shared/contract/scim.ts';
import { type Order, type Outcome, type PasswordOrder, passwordOf, type RenameOrder } from '../connector.ts';
import { carryOutBy, differs, existsAs, foreign, type Found } from '../live-acts.ts';
import { ServiceError } from './failure.ts';
import { type Change, changesOf, fieldsOf, newUser } from './fields.ts';
import { readBack } from './read-back.ts';
import type { Service } from './service.ts';
import { accountOf, type ScimUser } from './user.ts';

export interface Desk {
  settings: ScimSettings;
  service: Service;
}

const CONFLICT = 409;
/** Whether the service says that somebody has the name already (RFC 7644 section 3.3); some say it as 400. */
const isTaken = (error: unknown) =>
  error instanceof ServiceError && (error.status === CONFLICT || error.scimType === 'uniqueness');

export const carryOut = carryOutBy<Desk>({ create, writeAnew, remove, rename });

/** By our key, and by the address under which it is looked for; whoever has a new one already is another question. */
async function find({ service }: Desk, order: Order): Promise<Found<ScimUser>> {
  const { accountKey } = order;
  const address = order.kind === 'rename' ? order.formerAddress : order.address;
  const found = await Promise.all([
    service.find('externalId', accountKey),
    service.find('userName', address.toLowerCase()),
  ]);
  const users = found.flat();
  const ours = users.find(({ externalId }) => externalId === accountKey);
  const others = users.filter(({ id }) => id !== ours?.id);
  return { ours, other: others[0], others: new Set(others.map(({ id }) => id)).size };
}

async function create(desk: Desk, order: PasswordOrder): Promise<Outcome> {
  const found = await find(desk, order);
  if (found.ours || found.other) return finish(desk, order, found);
  let id: string | undefined;
  try {
    // one act: the account is there with its password, or it is not there
    id = await desk.service.create(newUser(fieldsOf(desk.settings, order), order.password));
  } catch (error) {
    if (!isTaken(error)) throw error;
    const since = await find(desk, order);
    const other = since.other ?? (since.ours ? undefined : await holderOf(desk, order.address));
    if (since.ours || other)
      return finish(desk, order, { ...since, other, others: Math.max(since.others, other ? 1 : 0) });
    throw error;
  }
  return lookedAt(desk, order, id ?? (await find(desk, order)).ours?.id);
}

/** Whoever has an address beside the name, where the service can be asked for it. */
async function holderOf({ service }: Desk, address: string): Promise<ScimUser | undefined> {
  try {
    return (await service.find('emails.value', address))[0];
  } catch (error) {
    if (error instanceof ServiceError && error.scimType === 'invalidFilter') return undefined;
    throw error;
  }
}

/**
 * The account is there: made by an earlier attempt whose answer was lost, by an earlier order, or a stranger's. Ours gets
 * the password of this order. One that its person has chosen meanwhile, where the platform tells of it, is not undone by a
 * late attempt, nor is the one it replaced told to be good: a person decides.
 */
async function finish(
  desk: Desk,
  order: PasswordOrder,
  { ours, other, others }: Found<ScimUser>,
): Promise<Outcome> {
  const { settings } = desk;
  if (other) return existsAs(other.id, accountOf(settings, other), others);
  if (!ours) return { kind: 'missing', words: order.address };
  if (accountOf(settings, ours).mustChangePassword === false)
    return differs(ours.id, [settings.mustChangeAttribute]);
  return write(desk, order, ours);
}

async function writeAnew(desk: Desk, order: Exclude<Order, RenameOrder>): Promise<Outcome> {
  const found = await find(desk, order);
  return found.ours ? write(desk, order, found.ours) : adopt(desk, order, found);
}

/**
 * An account with the address that carries nobody's key was made before there was one (by a file, or by hand), and gets it
 * now. One with another key is somebody else's; which of several is meant, nobody can tell.
 */
async function adopt(desk: Desk, order: Order, { other, others }: Found<ScimUser>): Promise<Outcome> {
  if (!other) return { kind: 'missing', words: order.address };
  return other.externalId || others > 1 ? foreign(other.id) : write(desk, order, other);
}

async function write(desk: Desk, order: Order, user: ScimUser): Promise<Outcome> {
  const changes: Change[] = changesOf(fieldsOf(desk.settings, order), user);
  const password = passwordOf(order);
  if (password !== '') changes.push({ op: 'replace', path: 'password', value: password });
  const isThere = changes.length === 0 || (await desk.service.change(user, changes));
  return isThere ? lookedAt(desk, order, user.id) : { kind: 'missing', words: order.address };
}

async function rename(desk: Desk, order: RenameOrder): Promise<Outcome> {
  const [holders, found] = await Promise.all([
    desk.service.find('userName', order.address.toLowerCase()),
    find(desk, order),
  ]);
  const { ours } = found;
  const user = ours ?? found.other;
  const stranger = holders.find(({ id }) => id !== user?.id);
  if (stranger) return existsAs(stranger.id, accountOf(desk.settings, stranger));
  try {
    return ours ? await write(desk, order, ours) : await adopt(desk, order, found);
  } catch (error) {
    const holder = isTaken(error) ? await holderOf(desk, order.address) : undefined;
    if (!holder || holder.id === user?.id) throw error;
    return existsAs(holder.id, accountOf(desk.settings, holder));
  }
}

/** Only what carries our key is deleted: there is no way back, and an address alone proves nothing. */
async function remove(desk: Desk, order: Order): Promise<Outcome> {
  const { ours, other } = await find(desk, order);
  if (!ours) return other ? foreign(other.id) : { kind: 'done' };
  await desk.service.remove(ours);
  return (await desk.service.read(ours.id)) ? differs(ours.id, ['deletion']) : { kind: 'done' };
}

/** Reads the account again: a service may say yes and do no. Only a password can be looked at by nobody. */
async function lookedAt(desk: Desk, order: Order, id: string | undefined): Promise<Outcome> {
  const user = id === undefined ? null : await desk.service.read(id);
  if (!user) return differs(order.address, ['id']);
  const { wrong, notKept } = readBack(fieldsOf(desk.settings, order), order, user);
  if (wrong.length > 0) return differs(user.id, wrong);
  return { kind: 'done', words: notKept.length === 0 ? user.id : `${user.id}: –${notKept.join(', –')}` };
}
