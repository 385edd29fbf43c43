import { createTransport } from 'nodemailer';
import type { CapturedMessage } from '../smtp.ts';
import type { TestDovecot } from './dovecot.ts';
import type { TestSlapd } from './slapd.ts';

/** Puts messages into the mailboxes of a mail store, to the byte (LMTP, RFC 2033). */
export function lmtpDelivery(slapd: TestSlapd, { lmtpPort }: TestDovecot) {
  return async ({ from, to, eml }: CapturedMessage): Promise<void> => {
    const transport = createTransport({
      host: 'localhost',
      port: lmtpPort,
      lmtp: true,
      requireTLS: true,
      tls: { ca: slapd.authority.pem },
    });
    try {
      const { rejectedErrors } = await transport.sendMail({ envelope: { from, to }, raw: eml });
      if (rejectedErrors?.[0]) throw rejectedErrors[0];
    } finally {
      transport.close();
    }
  };
}
