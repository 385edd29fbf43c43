import { startSmtp, type TestSmtpOptions } from '../smtp.ts';
import { startDovecot } from './dovecot.ts';
import { lmtpDelivery } from './lmtp.ts';
import { addPerson, type Person } from './people.ts';
import { startSlapd } from './slapd.ts';

/**
 * A whole mail platform: accounts in OpenLDAP, mailboxes in Dovecot, and an SMTP server whose mail arrives there; to be
 * closed by whoever opened it. `onMessage` sees what has arrived before its sender is told.
 */
export async function openMailPlatform({ onMessage }: { onMessage?: TestSmtpOptions['deliver'] } = {}) {
  const slapd = await startSlapd();
  const dovecot = await startDovecot(slapd);
  const deliver = lmtpDelivery(slapd, dovecot);
  const smtp = await startSmtp({
    authority: slapd.authority,
    async deliver(message) {
      await deliver(message);
      await onMessage?.(message);
    },
  });
  const directory = await slapd.admin();
  return {
    slapd,
    dovecot,
    smtp,
    directory,
    addPerson: (person: Person) => addPerson(directory, person),
    async close() {
      await smtp.close();
      await directory.unbind();
      await dovecot.close();
      await slapd.close();
    },
  };
}
