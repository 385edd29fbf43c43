/** OpenSSL's and Node's names for a certificate that does not hold. */
const CERTIFICATE = /CERT|SELF_SIGNED|ISSUER|ALTNAME|VERIFY/;

/** Whether an error of a connection says that the other side's certificate does not hold: it will not pass by itself. */
export function isCertificateFault(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && CERTIFICATE.test(error.code);
}
