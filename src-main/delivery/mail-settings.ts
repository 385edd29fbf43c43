import type { MailSettings } from '#shared/contract/settings.ts';
import type { Registry } from '#main/registry/database.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import type { Vault } from '#main/registry/vault.ts';

/** What the vault binds the SMTP password to. */
export const MAIL_SECRET = 'setting.mail';

/** How messages leave, with the password in clear for the moment of sending; undefined until somebody has set it. */
export async function loadMailSettings(
  db: Registry,
  vault: Vault,
): Promise<{ settings: MailSettings; password: string | null } | undefined> {
  const stored = await readSetting(db, 'mail');
  if (!stored) return undefined;
  const { value: settings, secretCipher } = stored;
  return { settings, password: secretCipher && vault.open(MAIL_SECRET, secretCipher) };
}
