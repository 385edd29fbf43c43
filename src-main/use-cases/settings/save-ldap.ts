import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { openForNewSettings } from '#main/registry/repositories/lane-pauses.ts';
import { readSetting, writeSetting } from '#main/registry/repositories/settings.ts';
import { holdWhatLeadsElsewhere } from '../approvals/hold-again.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { refuseUnreadable } from './certificate.ts';
import { refuseForOtherPlace } from './kept-password.ts';
import { LDAP_SECRET, ldapPlace } from './ldap-login.ts';

/** Where the directory is and what is written where. `password`: null keeps the stored one, an empty one takes it away. */
export const saveLdapSettings: UseCase<
  Inputs['settings']['saveLdap'],
  Outputs['settings']['saveLdap']
> = async (context, actor, { ldap, password }) => {
  refuseUnreadable(ldap.caCertificate);
  await context.ldap.checkMap(ldap);
  const value = { ...ldap, caCertificate: ldap.caCertificate.trim() };
  const { caCertificate, ...told } = value;
  const detail = { ...told, ownAuthority: caCertificate !== '', passwordChanged: password !== null };
  await audited(context, actor, { action: 'settings.saveLdap', subject: 'ldap', detail }, async (trx, at) => {
    const stored = await readSetting(trx, 'ldap');
    const kept = stored?.secretCipher ?? null;
    if (stored && kept && password === null) refuseForOtherPlace(ldapPlace(stored.value), ldapPlace(ldap));
    const given = password ? context.vault.seal(LDAP_SECRET, password) : null;
    const setting = { value, secretCipher: password === null ? kept : given };
    await holdWhatLeadsElsewhere(trx, () => writeSetting(trx, 'ldap', setting, at));
    await openForNewSettings(trx, 'ldap', at);
  });
  await context.reopenConnector('ldap');
  context.wakeWorker();
  return {};
};
