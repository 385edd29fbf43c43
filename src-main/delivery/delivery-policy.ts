import type { DeliverySettings } from '#shared/contract/settings.ts';
import type { DeliveryChannel, RequestKind } from '#shared/contract/vocabulary.ts';
import type { Registry } from '#main/registry/database.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';

/** The letters' way until an administrator says otherwise (2562 manual: by e-mail). */
const DELIVERY: DeliverySettings = { personal: 'mail', unit: 'mail', keepLettersDays: 30 };

/** The policy for delivering credentials as it stands. */
export async function deliverySettings(db: Registry): Promise<DeliverySettings> {
  return (await readSetting(db, 'delivery'))?.value ?? DELIVERY;
}

/** The channel for a sort of mailbox where nobody chooses another. */
export async function policyChannel(db: Registry, kind: RequestKind): Promise<DeliveryChannel> {
  return (await deliverySettings(db))[kind];
}
