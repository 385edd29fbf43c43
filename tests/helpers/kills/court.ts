import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareRegistry } from '../prepare-registry.ts';
import { readMessage } from '../read-message.ts';
import { nationalIdOf, personalForm } from '../sample-requests.ts';
import { ldapSettings, signInResult } from '../servers/ldap-platform.ts';
import { openMailPlatform } from '../servers/open-mail-platform.ts';
import { OFFICE_PASSWORD, PEOPLE_DN, type TestSlapd } from '../servers/slapd.ts';
import { type CapturedMessage, SMTP_PASSWORD } from '../smtp.ts';

/** Everybody who asks for a mailbox reads mail here until it is there. */
export const CONTACT = { localPart: 'contact', address: 'contact@example.com', password: 'Contact-Own-1' };

/** A message with credentials, as it came to the mail server. */
export interface Letter {
  messageId: string;
  address: string;
  password: string;
  /** Whether the password opened the account at the moment at which the message came. */
  wasGood: boolean;
}

export type Court = Awaited<ReturnType<typeof openCourt>>;

/** A mail platform, and a registry with so many confirmed requests, which nobody has taken up yet. */
export async function openCourt(requests: number) {
  const letters: Letter[] = [];
  const post = new EventEmitter();
  const platform = await openMailPlatform({
    async onMessage(message) {
      letters.push(await letterOf(platform.slapd, message));
      post.emit('letter');
    },
  });
  await platform.addPerson(CONTACT);
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-kills-'));
  const { slapd, smtp } = platform;
  await prepareRegistry(folder, async (registry) => {
    const { operator } = registry;
    await registry.login('officer');
    await operator.settings.saveMail({ mail: smtp.settings(), password: SMTP_PASSWORD });
    await operator.settings.saveLdap({
      ldap: ldapSettings(slapd, { timeoutSeconds: 20 }),
      password: OFFICE_PASSWORD,
    });
    for (let place = 0; place < requests; place += 1)
      await registry.confirm(await registry.submit(formOf(place)));
  });
  return {
    ...platform,
    folder,
    letters,
    post,
    async close() {
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everybody has a name of their own, or addresses would differ in their last letters only. */
function formOf(place: number) {
  const letters = [...String(place).padStart(5, '0')].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('a');
  return personalForm({
    nationalId: nationalIdOf(place),
    firstNameEn: `S${letters}`,
    contactEmail: CONTACT.address,
  });
}

async function letterOf(slapd: TestSlapd, message: CapturedMessage): Promise<Letter> {
  const { messageId = '', text, password } = await readMessage(message);
  const address = /\S+@coj\.go\.th/.exec(text)?.[0] ?? '';
  return {
    messageId,
    address,
    password,
    wasGood: (await signIn(slapd, address, password)) === 'must-change',
  };
}

/** How the directory meets whoever has read a letter. */
export function signIn(slapd: TestSlapd, address: string, password: string) {
  return signInResult(slapd, `uid=${address.split('@')[0]},${PEOPLE_DN}`, password);
}
