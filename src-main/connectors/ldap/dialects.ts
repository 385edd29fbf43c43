import type { LdapPresetId } from '#shared/contract/ldap.ts';
import { activeDirectory } from './active-directory.ts';
import type { Dialect } from './dialect.ts';
import { openLdap } from './openldap.ts';

const DIALECTS: Record<LdapPresetId, Dialect> = { openldap: openLdap, 'active-directory': activeDirectory };

export function dialectOf(preset: LdapPresetId): Dialect {
  return DIALECTS[preset];
}

/** Every attribute that some dialect writes itself: a map that wrote it too would undo that. */
export const DIALECT_ATTRIBUTES = ['objectClass', ...Object.values(DIALECTS).flatMap((d) => d.ownAttributes)];
