import { X509Certificate } from 'node:crypto';
import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { MAIL_SECRET } from '#main/delivery/mail-settings.ts';
import { readSetting, writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

/** How messages leave. `password`: null keeps the stored one, an empty one takes it away. */
export const saveMailSettings: UseCase<
  Inputs['settings']['saveMail'],
  Outputs['settings']['saveMail']
> = async (context, actor, { mail, password }) => {
  if (mail.caCertificate.trim() !== '') refuseUnreadable(mail.caCertificate);
  const value = { ...mail, caCertificate: mail.caCertificate.trim() };
  const { caCertificate, ...told } = value;
  const detail = { ...told, ownAuthority: caCertificate !== '', passwordChanged: password !== null };
  await audited(context, actor, { action: 'settings.saveMail', subject: 'mail', detail }, async (trx, at) => {
    const kept = (await readSetting(trx, 'mail'))?.secretCipher ?? null;
    const given = password ? context.vault.seal(MAIL_SECRET, password) : null;
    await writeSetting(trx, 'mail', { value, secretCipher: password === null ? kept : given }, at);
  });
  return {};
};

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** One certificate or a chain of them (RFC 7468). @throws Refusal `CERTIFICATE_UNREADABLE` */
function refuseUnreadable(pem: string): void {
  const certificates = pem.match(PEM) ?? [];
  if (certificates.length === 0 || !certificates.every(isReadable)) refuse('CERTIFICATE_UNREADABLE', {});
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
