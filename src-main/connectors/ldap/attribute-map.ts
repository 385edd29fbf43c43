import { FilterParser } from 'ldapts';
import { refuse } from '#shared/contract/errors.ts';
import type { LdapPlaceholder, LdapSettings } from '#shared/contract/ldap.ts';
import type { Order } from '../connector.ts';
import type { PlatformAccount } from '../platform-account.ts';
import { dialectOf, DIALECT_ATTRIBUTES } from './dialects.ts';
import type { DirectoryEntry } from './entry.ts';
import { fillTemplate, templateFault, valuesOf } from './template.ts';

/** What an entry of this order holds, by attribute: no values where it is to have none. */
export function attributesOf(settings: LdapSettings, order: Order): Map<string, string[]> {
  const values = valuesOf(order);
  const written = settings.attributes
    .filter(({ name }) => !isSame(name, settings.rdn.name))
    .map(({ name, template }) => [name, fillTemplate(template, values)] as const);
  return new Map([
    ...written.map(([name, value]) => [name, value === '' ? [] : [value]] as const),
    [settings.keyAttribute, [order.accountKey]],
  ]);
}

/** What the entry is named by, in its parent. */
export function rdnValueOf({ rdn }: LdapSettings, order: Order): string {
  return fillTemplate(rdn.template, valuesOf(order));
}

/** Everything that has to be asked for to read an account. */
export function attributesToRead(settings: LdapSettings): string[] {
  const mapped = settings.attributes.map(({ name }) => name);
  return [...mapped, settings.rdn.name, settings.keyAttribute, ...dialectOf(settings.preset).stateAttributes];
}

/** An entry as the registry compares it. */
export function accountOf(settings: LdapSettings, entry: DirectoryEntry): PlatformAccount {
  const mapped = (placeholder: LdapPlaceholder) => {
    const name = nameOf(settings, placeholder);
    return (name === undefined ? undefined : entry.values(name)[0]) ?? null;
  };
  const agreed = (placeholder: LdapPlaceholder) => agreedValue(namesOf(settings, placeholder), entry);
  return {
    address: (mapped('address') ?? '').toLowerCase(),
    accountKey: entry.values(settings.keyAttribute)[0] ?? null,
    displayName: agreed('displayName'),
    unitNameTh: agreed('unitTh'),
    quotaMegabytes: quotaOf(mapped),
    ...dialectOf(settings.preset).readState(entry),
  };
}

const MEGABYTE = { quotaMegabytes: 1, quotaKilobytes: 1024, quotaBytes: 1024 * 1024 } as const;

/** In whichever unit the directory keeps it. */
function quotaOf(mapped: (placeholder: LdapPlaceholder) => string | null): number | null {
  for (const placeholder of ['quotaMegabytes', 'quotaKilobytes', 'quotaBytes'] as const) {
    const value = mapped(placeholder);
    if (value !== null && /^\d+$/.test(value)) return Math.round(Number(value) / MEGABYTE[placeholder]);
  }
  return null;
}

/** The attributes into which just this is written. */
function namesOf({ attributes }: LdapSettings, placeholder: LdapPlaceholder): string[] {
  return attributes.filter(({ template }) => template === `{${placeholder}}`).map(({ name }) => name);
}

const nameOf = (settings: LdapSettings, placeholder: LdapPlaceholder) => namesOf(settings, placeholder)[0];

/** What all of these attributes say; where they disagree, what each says, so that it is nobody’s one value. */
function agreedValue(names: readonly string[], entry: DirectoryEntry): string | null {
  const values = names.map((name) => entry.values(name)[0] ?? null);
  const [first = null] = values;
  if (values.every((value) => value === first)) return first;
  return names.map((name, place) => `${name}: ${values[place] ?? '–'}`).join(' / ');
}

/**
 * Refuses a map that could not work: a faulty template, an attribute twice or one that the connector writes itself, no
 * attribute for the address, a filter that is none or does not ask for the address.
 * @throws Refusal `TEMPLATE_FAULTY` with the attribute's or the field's name and a reason.
 */
export function checkLdapMap(settings: LdapSettings): void {
  const { rdn, attributes, keyAttribute, addressFilter, listFilter } = settings;
  const seen = new Set([keyAttribute.toLowerCase()]);
  for (const { name, template } of attributes) {
    const fault = templateFault(template) ?? (seen.has(name.toLowerCase()) ? 'header-twice' : undefined);
    if (fault) refuse('TEMPLATE_FAULTY', { column: name, reason: fault });
    seen.add(name.toLowerCase());
  }
  const reserved = [...seen].find((name) => DIALECT_ATTRIBUTES.some((own) => isSame(own, name)));
  if (reserved !== undefined) refuse('TEMPLATE_FAULTY', { column: reserved, reason: 'reserved' });
  const rdnFault = templateFault(rdn.template) ?? (rdn.template.includes('{') ? undefined : 'missing');
  if (rdnFault) refuse('TEMPLATE_FAULTY', { column: rdn.name, reason: rdnFault });
  if (nameOf(settings, 'address') === undefined)
    refuse('TEMPLATE_FAULTY', { column: '{address}', reason: 'missing' });
  checkFilter('addressFilter', addressFilter);
  checkFilter('listFilter', listFilter);
  if (!/\{(address|localPart)\}/.test(addressFilter))
    refuse('TEMPLATE_FAULTY', { column: 'addressFilter', reason: 'missing' });
}

function checkFilter(column: string, filter: string): void {
  const fault = templateFault(filter) ?? (isFilter(filter.replaceAll(/[{}]/g, '')) ? undefined : 'filter');
  if (fault) refuse('TEMPLATE_FAULTY', { column, reason: fault });
}

function isFilter(filter: string): boolean {
  try {
    FilterParser.parseString(filter);
    return true;
  } catch {
    return false;
  }
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
