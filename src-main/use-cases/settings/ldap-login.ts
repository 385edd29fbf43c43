import type { LdapSettings } from '#shared/contract/ldap.ts';
import type { Registry } from '#main/registry/database.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import type { Vault } from '#main/registry/vault.ts';

/** What the vault binds the directory's password to. */
export const LDAP_SECRET = 'setting.ldap';

/** The host that a directory's password is for. */
export function ldapHost({ url }: LdapSettings): string {
  return new URL(url).hostname;
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
