import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'ldapts';
import { makeAuthority, type TestAuthority } from '../certificates.ts';
import { answering } from './answering.ts';
import { type Daemon, startDaemon } from './daemon.ts';
import { freePorts } from './free-ports.ts';
import {
  ADMIN_DN,
  ADMIN_PASSWORD,
  OFFICE_DN,
  OFFICE_PASSWORD,
  PEOPLE_DN,
  slapdConf,
  SUFFIX,
} from './slapd-conf.ts';

export { OFFICE_DN, OFFICE_PASSWORD, PEOPLE_DN };

/** A real OpenLDAP of a test: its own folder and ports, TLS by the tests' authority, password policies. */
export interface TestSlapd {
  authority: TestAuthority;
  folder: string;
  /** STARTTLS is to be used: the server refuses logins in clear. */
  ldapPort: number;
  ldapsPort: number;
  ldapUrl: string;
  ldapsUrl: string;
  /** A client signed in as the directory's master, to prepare and to look. */
  admin(): Promise<Client>;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** On the same ports and data. */
  start(): Promise<void>;
  /** Stops it and takes its folder away. */
  close(): Promise<void>;
}

/**
 * Starts an empty directory with `ou=people`. `schema` is more of slapd's schema, such as a few of another's attributes;
 * `entriesAtOnce` is how many any search gives at the most, unless it asks for pages.
 */
export async function startSlapd(
  options: { authority?: TestAuthority; schema?: string; entriesAtOnce?: number } = {},
): Promise<TestSlapd> {
  const authority = options.authority ?? (await makeAuthority());
  const folder = mkdtempSync(join(tmpdir(), 'slapd-'));
  mkdirSync(join(folder, 'data'));
  // OpenLDAP's own library takes a server on `localhost` for one with the machine's name
  const { key, cert } = await authority.issue('localhost', hostname());
  const files = {
    'server.key': key,
    'server.pem': cert,
    'ca.pem': authority.pem,
    'more.schema': options.schema ?? '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
  writeFileSync(join(folder, 'slapd.conf'), slapdConf(folder, options.entriesAtOnce), { mode: 0o600 });
  const [ldapPort = 0, ldapsPort = 0] = await freePorts(2);
  const urls = `ldap://127.0.0.1:${ldapPort}/ ldaps://127.0.0.1:${ldapsPort}/`;
  // any level keeps it in the foreground, this one is the quietest that still says when it serves
  const args = ['-f', join(folder, 'slapd.conf'), '-h', urls, '-d', 'none'];
  let daemon: Daemon | undefined;

  const slapd: TestSlapd = {
    authority,
    folder,
    ldapPort,
    ldapsPort,
    ldapUrl: `ldap://localhost:${ldapPort}`,
    ldapsUrl: `ldaps://localhost:${ldapsPort}`,
    async admin() {
      const client = new Client({ url: slapd.ldapsUrl, tlsOptions: { ca: authority.pem }, timeout: 10_000 });
      await client.bind(ADMIN_DN, ADMIN_PASSWORD);
      return client;
    },
    async start() {
      daemon = await startDaemon('slapd', args, /slapd starting/);
      await Promise.all([answering(ldapPort), answering(ldapsPort)]);
    },
    async stop() {
      await daemon?.stop();
    },
    async kill() {
      await daemon?.kill();
    },
    async close() {
      await daemon?.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await slapd.start();
  await prepare(slapd);
  return slapd;
}

/** The tree, and the policy that the overlay goes by. */
async function prepare(slapd: TestSlapd): Promise<void> {
  const client = await slapd.admin();
  await client.add(SUFFIX, {
    objectClass: ['dcObject', 'organization'],
    dc: 'coj',
    o: 'Office of the Judiciary',
  });
  await client.add(PEOPLE_DN, { objectClass: 'organizationalUnit', ou: 'people' });
  await client.add(OFFICE_DN, {
    objectClass: ['applicationProcess', 'simpleSecurityObject'],
    cn: 'registry',
    userPassword: OFFICE_PASSWORD,
    pwdReset: 'FALSE',
  });
  await client.add(`cn=default,${SUFFIX}`, {
    objectClass: ['applicationProcess', 'pwdPolicy'],
    cn: 'default',
    pwdAttribute: 'userPassword',
    pwdMustChange: 'TRUE',
    pwdAllowUserChange: 'TRUE',
    pwdLockout: 'TRUE',
  });
  await client.unbind();
}
