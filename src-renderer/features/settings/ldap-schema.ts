import { z } from 'zod';
import { LDAP_PRESETS } from '#shared/contract/ldap-presets.ts';
import { ldapSettingsSchema } from '#shared/contract/ldap.ts';
import type { Outputs } from '#shared/contract/index.ts';

export type StoredLdap = Outputs['settings']['show']['ldap'];

/** The directory as edited; an empty password stands for the stored one. */
export const ldapFormSchema = ldapSettingsSchema.extend({ password: z.string().max(500) });

export type LdapValues = z.input<typeof ldapFormSchema>;
export type LdapOutput = z.output<typeof ldapFormSchema>;

/** What the form begins with: the stored settings, or those of a plain OpenLDAP. */
export function initialLdap(stored: StoredLdap): LdapValues {
  if (stored) {
    const { passwordSet: _, ...ldap } = stored;
    return { ...ldap, password: '' };
  }
  return {
    preset: 'openldap',
    ...LDAP_PRESETS.openldap,
    url: '',
    bindDn: '',
    password: '',
    baseDn: '',
    caCertificate: '',
    pageSize: 500,
    timeoutSeconds: 15,
  };
}

/** As the contract takes it: an empty password keeps the stored one. */
export function ldapInput({ password, ...ldap }: LdapOutput) {
  return { ldap, password: password === '' ? null : password };
}
