import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { deliverySettings } from '#main/delivery/delivery-policy.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import type { UseCase } from '../context.ts';
import {
  approvalSettings,
  periodSettings,
  platformSettings,
  retentionSettings,
  securitySettings,
} from './defaults.ts';

/** Everything but the password, of which only is told whether there is one. */
export const showSettings: UseCase<Inputs['settings']['show'], Outputs['settings']['show']> = async ({
  db,
  connectors,
}) => {
  const mail = await readSetting(db, 'mail');
  const ldap = await readSetting(db, 'ldap');
  const scim = await readSetting(db, 'scim');
  return {
    mail: mail ? { ...mail.value, passwordSet: mail.secretCipher !== null } : null,
    platform: await platformSettings(db),
    ldap: ldap ? { ...ldap.value, passwordSet: ldap.secretCipher !== null } : null,
    scim: scim ? { ...scim.value, secretSet: scim.secretCipher !== null } : null,
    connectors: [...(await connectors())],
    security: await securitySettings(db),
    periods: await periodSettings(db),
    approval: await approvalSettings(db),
    delivery: await deliverySettings(db),
    retention: await retentionSettings(db),
  };
};
