import { join } from 'node:path';

export const SUFFIX = 'dc=coj,dc=go,dc=th';
export const PEOPLE_DN = `ou=people,${SUFFIX}`;
export const ADMIN_DN = `cn=admin,${SUFFIX}`;
export const ADMIN_PASSWORD = 'master-Secret-42';
/** The login that the office gets: it may do anything below `ou=people`, and is not the directory's master. */
export const OFFICE_DN = `cn=registry,${SUFFIX}`;
export const OFFICE_PASSWORD = 'office-Secret-42';

const SCHEMAS = ['core', 'cosine', 'inetorgperson', 'nis'];

/**
 * A directory as an office would run it: the policy overlay hashes passwords, locks and makes people change them; sign-ins
 * are remembered; no login crosses the wire in clear, not even on the loopback.
 */
export function slapdConf(folder: string, entriesAtOnce = 50): string {
  const at = (name: string) => join(folder, name);
  return `
${SCHEMAS.map((name) => `include /etc/ldap/schema/${name}.schema`).join('\n')}
include ${at('more.schema')}
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
pidfile ${at('slapd.pid')}
TLSCACertificateFile ${at('ca.pem')}
TLSCertificateFile ${at('server.pem')}
TLSCertificateKeyFile ${at('server.key')}
security simple_bind=64
sizelimit ${entriesAtOnce}
database mdb
maxsize 1073741824
suffix "${SUFFIX}"
rootdn "${ADMIN_DN}"
rootpw ${ADMIN_PASSWORD}
directory ${at('data')}
dbnosync
lastbind on
index objectClass,uid,mail,employeeNumber eq
overlay ppolicy
ppolicy_default "cn=default,${SUFFIX}"
ppolicy_hash_cleartext
limits dn.exact="${OFFICE_DN}" size.prtotal=unlimited
access to dn.subtree="${PEOPLE_DN}" attrs=userPassword by dn.exact="${OFFICE_DN}" write by self write by anonymous auth by * none
access to dn.subtree="${PEOPLE_DN}" by dn.exact="${OFFICE_DN}" manage by self write by users read by anonymous auth
access to attrs=userPassword by anonymous auth by * none
access to * by users read by anonymous auth
`;
}
