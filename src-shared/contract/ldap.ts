import { z } from 'zod';
import { textLineSchema } from './vocabulary.ts';

/** Directories whose way with passwords, locks and forced changes is known; the rest of a preset can be edited. */
export const LDAP_PRESET_IDS = ['openldap', 'active-directory'] as const;
export type LdapPresetId = (typeof LDAP_PRESET_IDS)[number];

/**
 * What may stand in braces in a template; `{a|b}` is the first of them that is not empty. `localPart` stands before the
 * address's `@`, `domain` behind it; `samAccountName` is the local part shortened to 20 characters, for old Windows names.
 * Sizes are in the unit that a directory's attribute wants; neither preset has one for them.
 */
export const LDAP_PLACEHOLDERS = [
  'address',
  'localPart',
  'domain',
  'samAccountName',
  'firstNameTh',
  'lastNameTh',
  'firstNameEn',
  'lastNameEn',
  'displayName',
  'displayNameEn',
  'unitTh',
  'position',
  'phone',
  'quotaMegabytes',
  'quotaKilobytes',
  'quotaBytes',
  'attachmentMegabytes',
] as const;
export type LdapPlaceholder = (typeof LDAP_PLACEHOLDERS)[number];

/** An attribute description (RFC 4512 section 2.5): a name, perhaps with options, as in `cn;lang-en`. */
export const ldapAttributeNameSchema = z
  .string()
  .trim()
  .max(100)
  .regex(/^[A-Za-z][A-Za-z0-9-]*(;[A-Za-z0-9-]+)*$/);

/** An attribute and what is written into it; an empty value takes the attribute away. */
export const ldapAttributeSchema = z.strictObject({
  name: ldapAttributeNameSchema,
  template: z.string().max(300),
});
export type LdapAttribute = z.infer<typeof ldapAttributeSchema>;

/**
 * An LDAP directory as a mail platform. Never in clear: `ldaps://` is TLS from the first byte, `ldap://` means that
 * STARTTLS must succeed before anything else is said (RFC 4511 section 4.14).
 */
export const ldapSettingsSchema = z.strictObject({
  preset: z.enum(LDAP_PRESET_IDS),
  url: z
    .string()
    .trim()
    .max(300)
    .regex(/^ldaps?:\/\/([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?\/?$/)
    // no port beyond 65535, and an address in brackets that is one
    .refine((url) => URL.canParse(url)),
  bindDn: textLineSchema(1, 500),
  /** Accounts are made right below it, and looked for anywhere below it. */
  baseDn: textLineSchema(1, 500),
  /** PEM of the office's own certificate authority, or empty for the system's. */
  caCertificate: z.string().max(100_000),
  /** Entries in one answer when all accounts are listed (RFC 2696). */
  pageSize: z.int().min(1).max(1000),
  /** How long the server may take for one answer. */
  timeoutSeconds: z.int().min(1).max(60),
  objectClasses: z.array(ldapAttributeNameSchema).min(1).max(20),
  /** What an entry is named by, in its parent. */
  rdn: ldapAttributeSchema,
  attributes: z.array(ldapAttributeSchema).min(1).max(60),
  /** Where the registry's own name of the account is kept: by it an account of ours is told from a stranger's. */
  keyAttribute: ldapAttributeNameSchema,
  /** Whoever has `{address}` already, under whatever attribute (RFC 4515). */
  addressFilter: z.string().trim().min(1).max(500),
  /** Everything that is an account. */
  listFilter: z.string().trim().min(1).max(500),
});
export type LdapSettings = z.infer<typeof ldapSettingsSchema>;
