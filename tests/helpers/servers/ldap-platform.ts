import { escapeFilter, Client, PasswordPolicyControl, ResultCodeError } from 'ldapts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import { createLdapConnector } from '#main/connectors/ldap/ldap-connector.ts';
import { makeAuthority } from '../certificates.ts';
import type { PlatformUnderTest, SignInResult } from '../connector-suite/platform-under-test.ts';
import { sampleLdap } from '../sample-settings.ts';
import { addPerson } from './people.ts';
import { OFFICE_DN, OFFICE_PASSWORD, PEOPLE_DN, startSlapd, type TestSlapd } from './slapd.ts';

/** Settings of a connector to a test's directory. */
export function ldapSettings(slapd: TestSlapd, overrides: Partial<LdapSettings> = {}): LdapSettings {
  return sampleLdap({
    url: slapd.ldapsUrl,
    bindDn: OFFICE_DN,
    baseDn: PEOPLE_DN,
    caCertificate: slapd.authority.pem,
    ...overrides,
  });
}

/** OpenLDAP for the shared suite, by TLS from the first byte or by STARTTLS. */
export async function startLdapPlatform(scheme: 'ldap' | 'ldaps'): Promise<PlatformUnderTest> {
  const slapd = await startSlapd();
  const stranger = await makeAuthority('Nobody');
  let admin = await slapd.admin();
  const port = scheme === 'ldaps' ? slapd.ldapsPort : slapd.ldapPort;

  const dnsOf = async (address: string) => {
    const filter = escapeFilter`(mail=${address})`;
    const { searchEntries } = await admin.search(PEOPLE_DN, { filter, attributes: ['1.1'] });
    return searchEntries.map(({ dn }) => dn);
  };
  return {
    port,
    connect({ port: other = port, pageSize = 500, isLoginWrong, isAuthorityWrong } = {}) {
      const settings = ldapSettings(slapd, {
        url: `${scheme}://localhost:${other}`,
        pageSize,
        ...(isAuthorityWrong && { caCertificate: stranger.pem }),
      });
      return createLdapConnector(settings, isLoginWrong ? 'Wrong-1' : OFFICE_PASSWORD);
    },
    async addStranger(address, password) {
      const [localPart = ''] = address.split('@');
      // under another name: only the address is the same
      await addPerson(admin, { localPart: `stranger-${localPart}`, address, password });
    },
    async signIn(address, password) {
      const [dn] = await dnsOf(address);
      return dn === undefined ? 'refused' : signInResult(slapd, dn, password);
    },
    count: async (address) => (await dnsOf(address)).length,
    stop: () => slapd.stop(),
    async start() {
      await slapd.start();
      admin = await slapd.admin();
    },
    async close() {
      await admin.unbind();
      await slapd.close();
    },
  };
}

/** How the directory meets a person with a password (draft-behera-ldap-password-policy). */
export async function signInResult(slapd: TestSlapd, dn: string, password: string): Promise<SignInResult> {
  const client = new Client({
    url: slapd.ldapsUrl,
    tlsOptions: { ca: slapd.authority.pem },
    timeout: 10_000,
  });
  const policy = new PasswordPolicyControl();
  try {
    await client.bind(dn, password, policy);
    return policy.value?.error === 2 ? 'must-change' : 'accepted';
  } catch (error) {
    if (error instanceof ResultCodeError) return 'refused';
    throw error;
  } finally {
    await client.unbind();
  }
}
