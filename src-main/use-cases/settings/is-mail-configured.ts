import type { Registry } from '#main/registry/database.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';

/** Whether messages can leave this office at all. */
export async function isMailConfigured(db: Registry): Promise<boolean> {
  return (await readSetting(db, 'mail')) !== undefined;
}
