import { writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailSettings } from '#shared/contract/settings.ts';
import { makeAuthority, type TestAuthority } from './certificates.ts';

/** What the server has taken in, to the byte. */
export interface CapturedMessage {
  from: string;
  to: string[];
  eml: Buffer;
}

/**
 * How the server meets a message: takes it; refuses every recipient (550); puts every recipient off the first time, as
 * greylisting does (451); drops the connection in the middle of the data; never answers.
 */
export type SmtpMood = 'accept' | 'refuse-recipient' | 'greylist' | 'drop' | 'hang';

export interface TestSmtpOptions {
  security?: MailSettings['security'];
  /** A man in the middle who takes STARTTLS out of the server's offers. */
  withoutStartTls?: boolean;
  authority?: TestAuthority;
  /** For whom the certificate is; it is reached as `localhost`. */
  hostname?: string;
  /** Takes what was accepted further, to mailboxes; what it throws is the answer to the sender. */
  deliver?: (message: CapturedMessage) => Promise<void>;
}

export interface TestSmtp {
  port: number;
  authority: TestAuthority;
  messages: CapturedMessage[];
  mood: SmtpMood;
  /** Connections that were ever opened, and those that are open now. */
  connections(): { ever: number; now: number };
  /** Ends every open connection, as servers do with those that have nothing to say. */
  hangUp(): void;
  /** Settings with which this server can be reached; `PASSWORD` is the password. */
  settings(overrides?: Partial<MailSettings>): MailSettings;
  /** Writes one message where people can open it. */
  saveEml(message: CapturedMessage, path: string): void;
  close(): Promise<void>;
}

export const SMTP_USERNAME = 'registry@example.go.th';
export const SMTP_PASSWORD = 'smtp-Secret-42';

/** A real SMTP server on the loopback, with TLS and a login; what it accepts stays in memory. */
export async function startSmtp(options: TestSmtpOptions = {}): Promise<TestSmtp> {
  const { security = 'starttls', withoutStartTls = false } = options;
  const authority = options.authority ?? (await makeAuthority());
  const messages: CapturedMessage[] = [];
  const metRecipients = new Set<string>();
  const sockets = new Set<Socket>();
  let everOpened = 0;
  const server = new SMTPServer({
    ...(await authority.issue(options.hostname ?? 'localhost')),
    secure: security === 'tls',
    disabledCommands: withoutStartTls ? ['STARTTLS'] : [],
    allowInsecureAuth: withoutStartTls,
    disableReverseLookup: true,
    closeTimeout: 1,
    logger: false,
    ...handlers(),
  });
  server.server.on('connection', (socket) => {
    everOpened += 1;
    sockets.add(socket);
  });
  // clients that turn away from the certificate show up here too
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };

  const smtp: TestSmtp = {
    port,
    authority,
    messages,
    mood: 'accept',
    connections: () => ({ ever: everOpened, now: server.connections.size }),
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
    settings: (overrides) => ({
      host: 'localhost',
      port,
      security,
      username: SMTP_USERNAME,
      senderName: 'สำนักเทคโนโลยีสารสนเทศ',
      senderAddress: 'it@coj.go.th',
      caCertificate: authority.pem,
      ...overrides,
    }),
    saveEml: (message, path) => writeFileSync(path, message.eml),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return smtp;

  function handlers(): SMTPServerOptions {
    return {
      onAuth({ username, password }, _session, answer) {
        const isRight = username === SMTP_USERNAME && password === SMTP_PASSWORD;
        answer(isRight ? null : refusal(535, 'Authentication credentials invalid'), { user: username });
      },
      onMailFrom(_address, _session, answer) {
        if (smtp.mood !== 'hang') answer();
      },
      onRcptTo({ address }, _session, answer) {
        const isKnown = metRecipients.has(address);
        metRecipients.add(address);
        if (smtp.mood === 'refuse-recipient') answer(refusal(550, `5.1.1 <${address}> no such mailbox`));
        else if (smtp.mood === 'greylist' && !isKnown)
          answer(refusal(451, '4.7.1 greylisted, come back later'));
        else answer();
      },
      onData(stream, session, answer) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (smtp.mood === 'drop') smtp.hangUp();
        });
        stream.on('end', () => {
          if (smtp.mood === 'drop') return;
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom ? mailFrom.address : '';
          const message = { from, to: rcptTo.map(({ address }) => address), eml: Buffer.concat(chunks) };
          messages.push(message);
          void Promise.resolve(options.deliver?.(message)).then(
            () => answer(),
            (error: Error) => answer(refusal(554, error.message)),
          );
        });
      },
    };
  }
}

function refusal(responseCode: number, message: string): Error & { responseCode: number } {
  return Object.assign(new Error(message), { responseCode });
}
