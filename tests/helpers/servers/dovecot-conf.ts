import { join } from 'node:path';
import { OFFICE_DN, OFFICE_PASSWORD, PEOPLE_DN } from './slapd-conf.ts';

export interface DovecotPlace {
  folder: string;
  imapPort: number;
  lmtpPort: number;
  /** Whom Dovecot's own processes run as. */
  serviceUser: string;
  mailUid: number;
  mailGid: number;
}

/** Everything in one folder, nothing of the system's; no pauses after wrong passwords, which are there on purpose. */
export function dovecotConf({
  folder,
  imapPort,
  lmtpPort,
  serviceUser,
  mailUid,
  mailGid,
}: DovecotPlace): string {
  const at = (name: string) => join(folder, name);
  return `
base_dir = ${at('run')}
state_dir = ${at('state')}
instance_name = ${folder}
log_path = /dev/stderr
protocols = imap lmtp
listen = 127.0.0.1
default_internal_user = ${serviceUser}
default_login_user = ${serviceUser}
default_internal_group =
first_valid_uid = ${mailUid}
ssl = required
ssl_cert = <${at('server.pem')}
ssl_key = <${at('server.key')}
mail_location = maildir:~/Maildir
auth_mechanisms = plain
auth_failure_delay = 0
disable_plaintext_auth = yes
passdb {
  driver = ldap
  args = ${at('ldap.conf')}
}
userdb {
  driver = ldap
  args = ${at('ldap.conf')}
  default_fields = uid=${mailUid} gid=${mailGid} home=${at('mail')}/%Ln
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
`;
}

/** Whoever signs in is found by the address and then bound as: what the directory refuses, Dovecot refuses. */
export function dovecotLdapConf({ folder }: DovecotPlace, url: string): string {
  return `
uris = ${url}
tls_ca_cert_file = ${join(folder, 'ca.pem')}
tls_require_cert = demand
dn = ${OFFICE_DN}
dnpass = ${OFFICE_PASSWORD}
base = ${PEOPLE_DN}
auth_bind = yes
pass_attrs = mail=user
pass_filter = (mail=%u)
user_attrs =
user_filter = (mail=%u)
iterate_attrs = mail=user
iterate_filter = (mail=*)
`;
}
