import { z } from 'zod';
import type { ScimSettings } from '#shared/contract/scim.ts';
import type { PlatformAccount } from '../platform-account.ts';
import { valueAt } from './attribute-path.ts';

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE_SCHEMA = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const DEPARTMENT = `${ENTERPRISE_SCHEMA}:department`;

const multiValuedSchema = z.array(
  z.looseObject({ value: z.string().nullish(), type: z.string().nullish(), primary: z.boolean().nullish() }),
);
export type MultiValued = z.infer<typeof multiValuedSchema>;

/** A user as a service shows it (RFC 7643 section 4.1): only what is used here is looked at. */
export const userSchema = z.looseObject({
  id: z.string().min(1),
  userName: z.string(),
  externalId: z.string().nullish(),
  displayName: z.string().nullish(),
  active: z.boolean().nullish(),
  emails: multiValuedSchema.nullish(),
  phoneNumbers: multiValuedSchema.nullish(),
  meta: z.looseObject({ version: z.string().nullish() }).nullish(),
});
export type ScimUser = z.infer<typeof userSchema>;

/** A user as the registry compares it. SCIM tells of no sign-ins, and of quotas only by the platform's own attribute. */
export function accountOf(settings: ScimSettings, user: ScimUser): PlatformAccount {
  const department = valueAt(user, DEPARTMENT);
  const mustChange = settings.mustChangeAttribute && valueAt(user, settings.mustChangeAttribute);
  const quota = settings.quotaAttribute && valueAt(user, settings.quotaAttribute);
  return {
    address: addressOf(user),
    accountKey: user.externalId || null,
    displayName: user.displayName ?? null,
    unitNameTh: typeof department === 'string' ? department : null,
    isSuspended: typeof user.active === 'boolean' ? !user.active : null,
    mustChangePassword: typeof mustChange === 'boolean' ? mustChange : null,
    quotaMegabytes: typeof quota === 'number' ? quota : null,
    lastSignInAt: null,
  };
}

/** Whether a user has an address: names and addresses have no case (RFC 7643 section 4.1.1). */
export function hasAddress(user: ScimUser, address: string): boolean {
  return [user.userName, ...(user.emails ?? []).map(({ value }) => value)].some((value) =>
    isSameAddress(value, address),
  );
}

export const isSameAddress = (one: string | null | undefined, other: string) =>
  one?.toLowerCase() === other.toLowerCase();

/** Accounts that others made may be named otherwise than by their address. */
function addressOf({ userName, emails }: ScimUser): string {
  if (userName.includes('@')) return userName.toLowerCase();
  const primary = emails?.find((email) => email.primary) ?? emails?.[0];
  return primary?.value?.toLowerCase() ?? '';
}
