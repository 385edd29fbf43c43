import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { dovecotConf, dovecotLdapConf, type DovecotPlace } from './dovecot-conf.ts';
import { startDaemon } from './daemon.ts';
import { freePorts } from './free-ports.ts';
import type { TestSlapd } from './slapd.ts';

/** A real mail store of a test: IMAP with STARTTLS, LMTP for what arrives; its users live in a `TestSlapd`. */
export interface TestDovecot {
  imapPort: number;
  lmtpPort: number;
  /** Signs in over IMAP, as a person's mail program does. @throws Error where the server refuses. */
  signIn(address: string, password: string): Promise<ImapFlow>;
  close(): Promise<void>;
}

/** Dovecot lets nobody read mail as root; started by root, the store belongs to Debian's user for nobody's files. */
const NOBODY = 65_534;

/** Starts a mail store for the accounts of a directory. */
export async function startDovecot(slapd: TestSlapd): Promise<TestDovecot> {
  const { username, uid } = userInfo();
  const isRoot = uid === 0;
  const folder = mkdtempSync(join(tmpdir(), 'dovecot-'));
  // the store's user walks through it
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'mail'));
  if (isRoot) chownSync(join(folder, 'mail'), NOBODY, NOBODY);
  const { key, cert } = await slapd.authority.issue('localhost');
  const [imapPort = 0, lmtpPort = 0] = await freePorts(2);
  const place: DovecotPlace = {
    folder,
    imapPort,
    lmtpPort,
    serviceUser: isRoot ? 'nobody' : username,
    mailUid: isRoot ? NOBODY : uid,
    mailGid: isRoot ? NOBODY : userInfo().gid,
  };
  const files = {
    'server.key': key,
    'server.pem': cert,
    'ca.pem': slapd.authority.pem,
    'ldap.conf': dovecotLdapConf(place, slapd.ldapsUrl),
    'dovecot.conf': dovecotConf(place),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o644 });
  const daemon = await startDaemon('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], /starting up/);

  return {
    imapPort,
    lmtpPort,
    async signIn(user, pass) {
      const client = new ImapFlow({
        host: 'localhost',
        port: imapPort,
        secure: false,
        doSTARTTLS: true,
        tls: { ca: slapd.authority.pem },
        auth: { user, pass },
        logger: false,
      });
      try {
        await client.connect();
      } catch (error) {
        client.close();
        throw error;
      }
      return client;
    },
    async close() {
      await daemon.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
