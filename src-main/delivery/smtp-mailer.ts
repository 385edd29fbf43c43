import type { SMTPTransportOptions } from 'nodemailer';
import type { MailSettings } from '#shared/contract/settings.ts';
import { type MailMessage, type OutgoingMail } from './outgoing-mail.ts';
import { mailFailureOf } from './smtp-failure.ts';

/** How long a server may keep silent, in milliseconds; a message takes a second where all is well. */
export interface SmtpPatience {
  connect: number;
  greeting: number;
  silence: number;
}

const PATIENCE: SmtpPatience = { connect: 15_000, greeting: 15_000, silence: 30_000 };

/**
 * Sends over SMTP submission, never in clear: STARTTLS must succeed (RFC 3207; a server or a man in the middle that does
 * not offer it gets nothing), or TLS comes first (RFC 8314). The certificate is always checked.
 */
export function createSmtpMailer(patience: SmtpPatience = PATIENCE): OutgoingMail {
  return {
    async send(settings, password, message) {
      // loaded with the first message: the program starts faster without it
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(transportOptions(settings, password, patience));
      try {
        const { response } = await transport.sendMail(mailOf(settings, message));
        return response ?? '';
      } catch (error) {
        throw mailFailureOf(error);
      } finally {
        transport.close();
      }
    },
  };
}

function transportOptions(
  settings: MailSettings,
  password: string | null,
  patience: SmtpPatience,
): SMTPTransportOptions {
  return {
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ...(settings.username !== '' && { auth: { user: settings.username, pass: password ?? '' } }),
    tls: {
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(settings.caCertificate !== '' && { ca: settings.caCertificate }),
    },
    dnsTimeout: patience.connect,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailOf(settings: MailSettings, message: MailMessage) {
  return {
    from: { name: settings.senderName, address: settings.senderAddress },
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    messageId: `<${message.messageId}>`,
    // RFC 3834: no vacation notice comes back
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'th, en' },
  };
}
