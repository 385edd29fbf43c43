import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { MAIL_SECRET } from '#main/delivery/mail-settings.ts';
import { openForNewSettings } from '#main/registry/repositories/lane-pauses.ts';
import { readSetting, writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { refuseUnreadable } from './certificate.ts';
import { refuseForOtherPlace } from './kept-password.ts';

/** How messages leave. `password`: null keeps the stored one, an empty one takes it away. */
export const saveMailSettings: UseCase<
  Inputs['settings']['saveMail'],
  Outputs['settings']['saveMail']
> = async (context, actor, { mail, password }) => {
  refuseUnreadable(mail.caCertificate);
  const value = { ...mail, caCertificate: mail.caCertificate.trim() };
  const { caCertificate, ...told } = value;
  const detail = { ...told, ownAuthority: caCertificate !== '', passwordChanged: password !== null };
  await audited(context, actor, { action: 'settings.saveMail', subject: 'mail', detail }, async (trx, at) => {
    const stored = await readSetting(trx, 'mail');
    const kept = stored?.secretCipher ?? null;
    if (stored && kept && password === null) refuseForOtherPlace(stored.value, mail);
    const given = password ? context.vault.seal(MAIL_SECRET, password) : null;
    await writeSetting(trx, 'mail', { value, secretCipher: password === null ? kept : given }, at);
    await openForNewSettings(trx, 'mail', at);
  });
  context.wakeWorker();
  return {};
};
