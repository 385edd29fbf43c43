import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { openForNewSettings } from '#main/registry/repositories/lane-pauses.ts';
import { readSetting, writeSetting } from '#main/registry/repositories/settings.ts';
import { holdWhatLeadsElsewhere } from '../approvals/hold-again.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { refuseUnreadable } from './certificate.ts';
import { refuseOtherScim, SCIM_SECRET } from './scim-login.ts';

/** Where the SCIM service is. `secret`: null keeps the stored one, an empty one takes it away. */
export const saveScimSettings: UseCase<
  Inputs['settings']['saveScim'],
  Outputs['settings']['saveScim']
> = async (context, actor, { scim, secret }) => {
  refuseUnreadable(scim.caCertificate);
  const value = { ...scim, caCertificate: scim.caCertificate.trim() };
  const { caCertificate, ...told } = value;
  const detail = { ...told, ownAuthority: caCertificate !== '', secretChanged: secret !== null };
  await audited(context, actor, { action: 'settings.saveScim', subject: 'scim', detail }, async (trx, at) => {
    const stored = await readSetting(trx, 'scim');
    const kept = stored?.secretCipher ?? null;
    if (stored && kept && secret === null) refuseOtherScim(stored.value, scim);
    const given = secret ? context.vault.seal(SCIM_SECRET, secret) : null;
    const setting = { value, secretCipher: secret === null ? kept : given };
    await holdWhatLeadsElsewhere(trx, () => writeSetting(trx, 'scim', setting, at));
    await openForNewSettings(trx, 'scim', at);
  });
  await context.reopenConnector('scim');
  context.wakeWorker();
  return {};
};
