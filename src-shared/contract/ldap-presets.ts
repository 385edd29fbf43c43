import type { LdapPresetId, LdapSettings } from './ldap.ts';

/** The part of the settings that depends on the kind of directory; the rest is the office's own. */
export type LdapPreset = Pick<
  LdapSettings,
  'objectClasses' | 'rdn' | 'attributes' | 'keyAttribute' | 'addressFilter' | 'listFilter'
>;

/**
 * Attribute maps to begin with. OpenLDAP: inetOrgPerson (RFC 2798) with language tags (RFC 3866) for the English name.
 * Active Directory: user, named by the local part, for display names are not unique; sign-in by address.
 */
export const LDAP_PRESETS: Record<LdapPresetId, LdapPreset> = {
  openldap: {
    objectClasses: ['inetOrgPerson'],
    rdn: { name: 'uid', template: '{localPart}' },
    attributes: [
      { name: 'mail', template: '{address}' },
      { name: 'cn', template: '{displayName}' },
      { name: 'cn;lang-en', template: '{displayNameEn}' },
      { name: 'displayName', template: '{displayName}' },
      { name: 'givenName', template: '{firstNameTh}' },
      { name: 'sn', template: '{lastNameTh|displayName}' },
      { name: 'ou', template: '{unitTh}' },
      { name: 'title', template: '{position}' },
      { name: 'telephoneNumber', template: '{phone}' },
    ],
    keyAttribute: 'employeeNumber',
    addressFilter: '(mail={address})',
    listFilter: '(&(objectClass=inetOrgPerson)(mail=*))',
  },
  'active-directory': {
    objectClasses: ['top', 'person', 'organizationalPerson', 'user'],
    rdn: { name: 'cn', template: '{localPart}' },
    attributes: [
      { name: 'sAMAccountName', template: '{samAccountName}' },
      { name: 'userPrincipalName', template: '{address}' },
      { name: 'mail', template: '{address}' },
      { name: 'displayName', template: '{displayName}' },
      { name: 'givenName', template: '{firstNameTh}' },
      { name: 'sn', template: '{lastNameTh}' },
      { name: 'description', template: '{displayNameEn}' },
      { name: 'department', template: '{unitTh}' },
      { name: 'title', template: '{position}' },
      { name: 'telephoneNumber', template: '{phone}' },
    ],
    keyAttribute: 'employeeNumber',
    addressFilter: '(|(mail={address})(userPrincipalName={address})(proxyAddresses=smtp:{address}))',
    listFilter: '(&(objectClass=user)(!(objectClass=computer))(mail=*))',
  },
};
