import { refuse } from '#shared/contract/errors.ts';

/** Where a secret is sent, and by whose word it is believed to be there. */
export interface SecretPlace {
  host: string;
  port: number;
  caCertificate: string;
}

const PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'ldaps:': 636, 'ldap:': 389 };

/** The place that a URL of a setting names. */
export function placeOf(url: string, caCertificate: string): SecretPlace {
  const { protocol, hostname, port } = new URL(url);
  return { host: hostname, port: port === '' ? (PORTS[protocol] ?? 0) : Number(port), caCertificate };
}

/**
 * A stored secret is for the server it was given for. Kept for another host, for another door of the same host, or for
 * whoever a newly named certificate authority vouches for, it would be told to whoever stands there.
 * @throws Refusal `PASSWORD_NEEDED`.
 */
export function refuseForOtherPlace(before: SecretPlace, after: SecretPlace): void {
  const isSame =
    before.host.toLowerCase() === after.host.toLowerCase() &&
    before.port === after.port &&
    before.caCertificate.trim() === after.caCertificate.trim();
  if (!isSame) refuse('PASSWORD_NEEDED', {});
}
