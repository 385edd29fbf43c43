const GROUPS = [
  'abuse ftp hostmaster info marketing news noc postmaster sales security support usenet uucp webmaster www',
  'bounce bounces daemon mailer-daemon no-reply nobody noreply root spam virus',
  'account accounts it network networks saraban vcs',
  'admin administrator all contact coj court email everyone guest help helpdesk',
  'judge judiciary ldap mail office service staff system test user web',
];

/**
 * Local parts no person or proposal gets, by group: the role names of RFC 2142 and RFC 5321 section 4.5.1; the names mail
 * systems send from; the office's own (it, vcs, networks, account stand in the letters; saraban is สารบรรณ); generic ones
 * that would lend a person the whole Judiciary's authority.
 */
export const RESERVED_LOCAL_PARTS: ReadonlySet<string> = new Set(GROUPS.flatMap((group) => group.split(' ')));
