import type { LdapSettings } from '#shared/contract/ldap.ts';
import { type Order, passwordOf } from '../connector.ts';
import { accountOf, attributesOf } from './attribute-map.ts';
import type { DirectoryEntry } from './entry.ts';

/** The names of what an entry shows otherwise than an order, carried out, must have left it; empty where all is as asked. */
export function differences(settings: LdapSettings, order: Order, entry: DirectoryEntry): string[] {
  const account = accountOf(settings, entry);
  const wrong = (isWrong: boolean, name: string) => (isWrong ? [name] : []);
  const isKnown = account.isSuspended !== null;
  return [
    ...wrong(account.accountKey !== order.accountKey, settings.keyAttribute),
    ...wrong(order.kind !== 'suspend' && account.address !== order.address.toLowerCase(), 'address'),
    ...wrong(order.kind === 'suspend' && isKnown && account.isSuspended === false, 'suspension'),
    // nobody gets a first password for an account that somebody has closed on the platform: a person opens it, or not
    ...wrong(opensTheWay(order) && account.isSuspended === true, 'suspension'),
    ...wrong(passwordOf(order) !== '' && account.mustChangePassword === false, 'forced change of password'),
    ...(writesNames(order) ? differingAttributes(settings, order, entry) : []),
  ];
}

const opensTheWay = ({ kind }: Order) => kind === 'create' || kind === 'restore';
const writesNames = ({ kind }: Order) => kind === 'create' || kind === 'change' || kind === 'rename';

function differingAttributes(settings: LdapSettings, order: Order, entry: DirectoryEntry): string[] {
  const wanted = [...attributesOf(settings, order)];
  return wanted.filter(([name, values]) => shown(values) !== shown(entry.values(name))).map(([name]) => name);
}

/** Servers tidy up spaces (RFC 4518 section 2.6.1); nothing else may differ. */
const shown = (values: readonly string[]) =>
  values
    .map((value) => value.replace(/\s+/g, ' ').trim())
    .toSorted()
    .join('\n');
