import type { LdapSettings } from '#shared/contract/ldap.ts';
import { LDAP_PRESETS } from '#shared/contract/ldap-presets.ts';
import type { ScimSettings } from '#shared/contract/scim.ts';
import type { MailSettings } from '#shared/contract/settings.ts';

/** A mail server that is not there. */
export const MAIL: MailSettings = {
  host: '127.0.0.1',
  port: 1,
  security: 'tls',
  username: 'office',
  senderName: 'สทส.',
  senderAddress: 'office@example.com',
  caCertificate: '',
};

/** Settings of a directory that nobody runs. */
export function sampleLdap(overrides: Partial<LdapSettings> = {}): LdapSettings {
  return {
    preset: 'openldap',
    ...LDAP_PRESETS.openldap,
    url: 'ldaps://127.0.0.1:1',
    bindDn: 'cn=registry,dc=coj,dc=go,dc=th',
    baseDn: 'ou=people,dc=coj,dc=go,dc=th',
    caCertificate: '',
    pageSize: 500,
    timeoutSeconds: 1,
    ...overrides,
  };
}

/** Settings of a SCIM service that nobody runs. */
export function sampleScim(overrides: Partial<ScimSettings> = {}): ScimSettings {
  return {
    baseUrl: 'https://127.0.0.1:1/scim/v2',
    username: '',
    caCertificate: '',
    timeoutSeconds: 1,
    pageSize: 500,
    domain: 'coj.go.th',
    mustChangeAttribute: '',
    quotaAttribute: '',
    attachmentAttribute: '',
    ...overrides,
  };
}
