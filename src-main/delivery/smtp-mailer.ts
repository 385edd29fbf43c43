import type { SMTPPoolOptions } from 'nodemailer';
import type { MailSettings } from '#shared/contract/settings.ts';
import { type MailMessage, type OutgoingMail } from './outgoing-mail.ts';
import { mailFailureOf } from './smtp-failure.ts';

/** How long a server may keep silent, in milliseconds; a message takes a second where all is well. */
export interface SmtpPatience {
  connect: number;
  greeting: number;
  silence: number;
  /** How long a connection that has nothing to carry stays open: the next message may come right behind. */
  idle: number;
}

/** Mail that keeps connections open between messages. */
export interface SmtpMailer extends OutgoingMail {
  /** Ends its connections, each once its message is through. */
  close(): void;
}

const PATIENCE: SmtpPatience = { connect: 15_000, greeting: 15_000, silence: 30_000, idle: 10_000 };
/** As many messages as the worker hands over at once. */
const CONNECTIONS = 4;

/**
 * Sends over SMTP submission, never in clear: STARTTLS must succeed (RFC 3207; a server or a man in the middle that does
 * not offer it gets nothing), or TLS comes first (RFC 8314). The certificate is always checked. Messages that follow one
 * another share connections; other settings open others.
 */
export function createSmtpMailer(patience: SmtpPatience = PATIENCE): SmtpMailer {
  let current: { key: string; connections: Connections } | undefined;

  function close() {
    current?.connections.retire();
    current = undefined;
  }

  return {
    close,
    async send(settings, password, message, way = 'any') {
      if (way === 'new-login')
        return sendAlone(poolOptions(settings, password, patience), mailOf(settings, message));
      const key = JSON.stringify([settings, password]);
      if (current?.key !== key) close();
      current ??= { key, connections: openConnections(poolOptions(settings, password, patience)) };
      try {
        return await current.connections.send(mailOf(settings, message));
      } catch (error) {
        throw mailFailureOf(error);
      }
    },
  };
}

/** Over a connection of its own, which has to be opened and to sign in for it, and ends with it. */
async function sendAlone(options: PoolOptions, mail: ReturnType<typeof mailOf>): Promise<string> {
  const alone = openConnections(options);
  try {
    return await alone.send(mail);
  } catch (error) {
    throw mailFailureOf(error);
  } finally {
    alone.retire();
  }
}

type PoolOptions = SMTPPoolOptions & { pool: true };
type Connections = ReturnType<typeof openConnections>;

/** Connections that belong to one state of the settings. */
function openConnections(options: PoolOptions) {
  // loaded with the first message: the program starts faster without it
  const transport = import('nodemailer').then(({ createTransport }) => createTransport(options));
  let underWay = 0;
  let isRetired = false;
  const closeWhenDone = async () => void (isRetired && underWay === 0 && (await transport).close());
  return {
    async send(mail: ReturnType<typeof mailOf>): Promise<string> {
      underWay += 1;
      try {
        return (await (await transport).sendMail(mail)).response ?? '';
      } finally {
        underWay -= 1;
        void closeWhenDone();
      }
    },
    /** Gets no more messages: what is under way is the last. */
    retire() {
      isRetired = true;
      void closeWhenDone();
    },
  };
}

function poolOptions(settings: MailSettings, password: string | null, patience: SmtpPatience): PoolOptions {
  return {
    pool: true,
    maxConnections: CONNECTIONS,
    idleTimeout: patience.idle,
    // only what is still whole here goes over another connection by itself: the server had closed the one it was given to
    // before a byte of the message was read. Whatever may have arrived is the outbox's to send again
    maxRequeues: 1,
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
