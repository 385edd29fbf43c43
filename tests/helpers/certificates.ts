import type { X509Certificate as Certificate } from '@peculiar/x509';

/** A certificate authority of a test, as an office may have its own. */
export interface TestAuthority {
  /** Its certificate, PEM. */
  pem: string;
  /** A server's key and certificate, PEM; it may be reached by several names. */
  issue(hostname: string, ...aliases: string[]): Promise<{ key: string; cert: string }>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** The real clock decides in TLS, so the certificates hold for as long as anybody runs the tests. */
const VALIDITY = { notBefore: new Date('2020-01-01'), notAfter: new Date('2090-01-01') };

/** Makes an authority with keys of its own: two of them do not trust each other. */
export async function makeAuthority(name = 'Test Authority'): Promise<TestAuthority> {
  const x509 = await loadX509();
  const keys = await makeKeys();
  const common = { ...VALIDITY, signingAlgorithm: ALGORITHM };
  const authority: Certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...common,
    serialNumber: '01',
    name: `CN=${name}`,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  return {
    pem: authority.toString('pem'),
    async issue(hostname, ...aliases) {
      const own = await makeKeys();
      const certificate = await x509.X509CertificateGenerator.create({
        ...common,
        serialNumber: '02',
        subject: `CN=${hostname}`,
        issuer: authority.subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        extensions: [
          new x509.SubjectAlternativeNameExtension(
            [hostname, ...aliases].map((value) => ({ type: 'dns' as const, value })),
          ),
        ],
      });
      return { key: await privatePem(own.privateKey), cert: certificate.toString('pem') };
    },
  };
}

/**
 * The library's dependency tsyringe refuses to load without a `reflect-metadata` polyfill, though nothing that makes
 * certificates reads any metadata: stand-ins are enough.
 */
async function loadX509() {
  const nothing = () => undefined;
  if (!('getMetadata' in Reflect))
    Object.assign(Reflect, { getMetadata: nothing, getOwnMetadata: nothing, defineMetadata: nothing });
  return import('@peculiar/x509');
}

const makeKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

async function privatePem(key: CryptoKey): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', key)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${der.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`;
}
