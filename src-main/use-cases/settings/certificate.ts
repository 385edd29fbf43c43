import { X509Certificate } from 'node:crypto';
import { refuse } from '#shared/contract/errors.ts';

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** One certificate or a chain of them (RFC 7468), or none. @throws Refusal `CERTIFICATE_UNREADABLE` */
export function refuseUnreadable(pem: string): void {
  if (pem.trim() === '') return;
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
