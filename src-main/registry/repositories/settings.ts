import { z } from 'zod';
import { ldapSettingsSchema } from '#shared/contract/ldap.ts';
import { paperStorageSettingsSchema } from '#shared/contract/papers.ts';
import { scimSettingsSchema } from '#shared/contract/scim.ts';
import { scheduleSchema } from '#shared/contract/reconcile.ts';
import {
  approvalSettingsSchema,
  deliverySettingsSchema,
  mailSettingsSchema,
  periodSettingsSchema,
  platformSettingsSchema,
  retentionSettingsSchema,
  securitySettingsSchema,
} from '#shared/contract/settings.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

/** The settings there are, each with its schema; a stored value is parsed again whenever it is read. */
const SCHEMAS = {
  mail: mailSettingsSchema,
  platform: platformSettingsSchema,
  ldap: ldapSettingsSchema,
  scim: scimSettingsSchema,
  security: securitySettingsSchema,
  periods: periodSettingsSchema,
  approval: approvalSettingsSchema,
  delivery: deliverySettingsSchema,
  retention: retentionSettingsSchema,
  paperStorage: paperStorageSettingsSchema,
  /** `since`: what was due before is not made up for. */
  reconcile: scheduleSchema.extend({ since: z.string() }),
  papers: z.strictObject({ watchedFolder: z.string().nullable() }),
} as const;
export type SettingName = keyof typeof SCHEMAS;
export type SettingValue<Name extends SettingName> = z.infer<(typeof SCHEMAS)[Name]>;

export interface StoredSetting<Name extends SettingName> {
  value: SettingValue<Name>;
  secretCipher: Buffer | null;
}

/** A setting as stored; undefined when nobody has set it. */
export async function readSetting<Name extends SettingName>(
  db: Registry,
  name: Name,
): Promise<StoredSetting<Name> | undefined> {
  const row = await db.selectFrom('setting').selectAll().where('name', '=', name).executeTakeFirst();
  if (!row) return undefined;
  const value = SCHEMAS[name].parse(JSON.parse(row.value)) as SettingValue<Name>;
  return { value, secretCipher: row.secret_cipher };
}

export async function writeSetting<Name extends SettingName>(
  trx: RegistryTransaction,
  name: Name,
  setting: StoredSetting<Name>,
  at: string,
): Promise<void> {
  const row = { value: JSON.stringify(setting.value), secret_cipher: setting.secretCipher, changed_at: at };
  await trx
    .insertInto('setting')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
