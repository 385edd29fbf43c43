import type { LdapSettings } from '#shared/contract/ldap.ts';
import type { Registry } from '#main/registry/database.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import type { Vault } from '#main/registry/vault.ts';
import { placeOf, type SecretPlace } from './kept-password.ts';

/** What the vault binds the directory's password to. */
export const LDAP_SECRET = 'setting.ldap';

/** The place that a directory's password is for. */
export function ldapPlace({ url, caCertificate }: LdapSettings): SecretPlace {
  return placeOf(url, caCertificate);
}

/** Where the directory is, with the password in clear for the moment of use; undefined until somebody has set both. */
export async function loadLdapLogin(
  db: Registry,
  vault: Vault,
): Promise<{ settings: LdapSettings; password: string } | undefined> {
  const stored = await readSetting(db, 'ldap');
  if (!stored?.secretCipher) return undefined;
  return { settings: stored.value, password: vault.open(LDAP_SECRET, stored.secretCipher) };
}
