import { refuse } from '#shared/contract/errors.ts';
import type { ScimSettings } from '#shared/contract/scim.ts';
import type { Registry } from '#main/registry/database.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import type { Vault } from '#main/registry/vault.ts';
import { placeOf, refuseForOtherPlace } from './kept-password.ts';

/** What the vault binds the service's secret to. */
export const SCIM_SECRET = 'setting.scim';

/** Where the service is, with the secret in clear for the moment of use; undefined until somebody has set both. */
export async function loadScimLogin(
  db: Registry,
  vault: Vault,
): Promise<{ settings: ScimSettings; secret: string } | undefined> {
  const stored = await readSetting(db, 'scim');
  if (!stored?.secretCipher) return undefined;
  return { settings: stored.value, secret: vault.open(SCIM_SECRET, stored.secretCipher) };
}

/**
 * The stored secret serves these settings, too: the same place, and a password is no token.
 * @throws Refusal `PASSWORD_NEEDED`.
 */
export function refuseOtherScim(before: ScimSettings, after: ScimSettings): void {
  refuseForOtherPlace(
    placeOf(before.baseUrl, before.caCertificate),
    placeOf(after.baseUrl, after.caCertificate),
  );
  if ((before.username === '') !== (after.username === '')) refuse('PASSWORD_NEEDED', {});
}
