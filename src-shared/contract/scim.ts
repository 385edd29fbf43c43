import { z } from 'zod';
import { textLineSchema } from './vocabulary.ts';

/**
 * Where an attribute stands: a name of the core schema, or one of an extension's behind its URN, as in
 * `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department` (RFC 7644 section 3.10).
 */
const scimAttributePathSchema = z
  .string()
  .trim()
  .max(300)
  .regex(/^(urn:[A-Za-z0-9:._-]+:)?[A-Za-z][A-Za-z0-9_-]*$/);

/** The platform's own attribute for something that SCIM has no word for; empty where it has none. */
const ownAttributeSchema = z.union([z.literal(''), scimAttributePathSchema]);

/**
 * A SCIM 2.0 service (RFC 7643, RFC 7644) as a mail platform; the secret with which the office signs in is kept apart from
 * the settings, sealed.
 *
 * SCIM has no attribute for a password that must be changed at the first sign-in (2555 annex 2 no. 5): a platform either
 * has one of its own, named here, or must be set to force the change itself; the program can then neither ask nor see it.
 */
export const scimSettingsSchema = z.strictObject({
  /** What `/Users` is put behind. */
  baseUrl: z
    .string()
    .trim()
    .max(300)
    .regex(/^https:\/\/([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?(\/[A-Za-z0-9._~/-]*)?$/)
    // no port beyond 65535, and an address in brackets that is one
    .refine((url) => URL.canParse(url)),
  /** Whose password the secret is (RFC 7617, where a name has no colon); empty where the secret is a bearer token. */
  username: textLineSchema(0, 254).refine((name) => !name.includes(':')),
  /** PEM of the office's own certificate authority, or empty for the system's. */
  caCertificate: z.string().max(100_000),
  /** How long the service may take for one answer. */
  timeoutSeconds: z.int().min(1).max(60),
  /** Accounts asked for at once when all are listed; the service may give fewer. */
  pageSize: z.int().min(1).max(1000),
  /** Only accounts with addresses of this domain are listed; empty for all. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .max(255)
    .regex(/^([a-z0-9-]+(\.[a-z0-9-]+)*)?$/),
  /** The platform's own attribute that is true while a password must be changed; empty where it has none. */
  mustChangeAttribute: ownAttributeSchema,
  /** The platform's own attribute for the size of a mailbox, a number of megabytes; empty where it has none. */
  quotaAttribute: ownAttributeSchema,
  /** The same for the largest attachment. */
  attachmentAttribute: ownAttributeSchema,
});
export type ScimSettings = z.infer<typeof scimSettingsSchema>;

/** A bearer token (RFC 6750 section 2.1). */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;

/** Whether a secret is one that goes with this user: a password is any, a token is not. An empty one is none yet. */
export function isScimSecret(username: string, secret: string): boolean {
  return username !== '' || secret === '' || TOKEN.test(secret);
}

/** Settings and the secret that goes with them; null keeps the stored one, an empty one takes it away. */
export const scimInput = z
  .strictObject({ scim: scimSettingsSchema, secret: z.string().trim().max(8000).nullable() })
  .refine(({ scim, secret }) => isScimSecret(scim.username, secret ?? ''), { path: ['secret'] });
