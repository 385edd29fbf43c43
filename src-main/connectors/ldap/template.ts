import { LDAP_PLACEHOLDERS, type LdapPlaceholder } from '#shared/contract/ldap.ts';
import type { Order } from '../connector.ts';
import { samAccountName } from './sam-account-name.ts';

export type LdapValues = Record<LdapPlaceholder, string>;

const NOTHING = Object.fromEntries(LDAP_PLACEHOLDERS.map((name) => [name, ''])) as LdapValues;
const PLACEHOLDER = /\{([^{}]*)\}/g;

const isPlaceholder = (name: string): name is LdapPlaceholder =>
  (LDAP_PLACEHOLDERS as readonly string[]).includes(name);

/** Why a template cannot be filled in: `placeholder {…}` that nobody knows, or a stray `brace`. */
export function templateFault(template: string): string | undefined {
  const names = [...template.matchAll(PLACEHOLDER)].flatMap((match) => (match[1] ?? '').split('|'));
  const unknown = names.find((name) => !isPlaceholder(name));
  if (unknown !== undefined) return `placeholder {${unknown}}`;
  return /[{}]/.test(template.replace(PLACEHOLDER, '')) ? 'brace' : undefined;
}

/** Fills in each placeholder, or the first of its alternatives that is not empty; `escape` makes it plain text there. */
export function fillTemplate(
  template: string,
  values: LdapValues,
  escape: (value: string) => string = (value) => value,
): string {
  return template.replace(PLACEHOLDER, (_, names: string) => {
    const given = names.split('|').map((name) => (isPlaceholder(name) ? values[name] : ''));
    return escape(given.find((value) => value !== '') ?? '');
  });
}

export function valuesOf(order: Order): LdapValues {
  const { firstNameTh, lastNameTh, firstNameEn, lastNameEn, displayName, position, phone } = order;
  return {
    ...addressValues(order.address),
    samAccountName: samAccountName(order.address, order.accountKey),
    firstNameTh,
    lastNameTh,
    firstNameEn,
    lastNameEn,
    displayName,
    displayNameEn: `${firstNameEn} ${lastNameEn}`.trim(),
    unitTh: order.unitNameTh,
    position,
    phone,
    quotaMegabytes: String(order.quotaMegabytes),
    quotaKilobytes: String(order.quotaMegabytes * 1024),
    quotaBytes: String(order.quotaMegabytes * 1024 * 1024),
    attachmentMegabytes: String(order.attachmentMegabytes),
  };
}

/** What a filter for an address may ask for. */
export function addressValues(address: string): LdapValues {
  const [localPart = '', domain = ''] = address.split('@');
  return { ...NOTHING, address, localPart, domain };
}
