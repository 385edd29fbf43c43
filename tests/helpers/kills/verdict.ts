import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Client } from 'ldapts';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { PEOPLE_DN } from '../servers/slapd.ts';
import { CONTACT, type Court, type Letter, signIn } from './court.ts';
import { newPasswordsOf } from './officer-at-work.ts';

/** What is to be said of an office that was killed again and again. */
export interface Verdict {
  /** Everything that must never happen and did; empty where all is well. */
  violations: string[];
  accounts: number;
  letters: number;
  /** Letters that came more than once, each known by its Message-ID. */
  doubled: number;
  newPasswords: number;
  /** Lives that ended with something in hand, and how many acts that was. */
  livesCutShort: number;
  actsCutShort: number;
}

interface Row {
  id: number;
  code: string;
  state: string;
  address: string | null;
}

/** Looks at the registry, the directory and the mailbox, and signs in as everybody with the letter that came last. */
export async function judge({ folder, slapd, dovecot, directory, letters }: Court): Promise<Verdict> {
  const violations: string[] = [];
  const blame = (isWrong: boolean, words: string) => void (isWrong && violations.push(words));
  await blameRegistry(folder, violations);
  const sqlite = new Database(join(folder, 'registry.sqlite'), { readonly: true });
  const requests = sqlite
    .prepare<[], Row>(
      'SELECT r.id, r.code, r.state, a.address FROM request r LEFT JOIN account a ON a.request_id = r.id',
    )
    .all();
  const sent = sqlite
    .prepare<[], string>("SELECT idempotency_key FROM operation WHERE kind = 'deliver' AND state = 'done'")
    .pluck()
    .all();
  const cut = sqlite
    .prepare<[], { lives: number; acts: number }>(
      "SELECT count(DISTINCT worker) AS lives, count(*) AS acts FROM operation_attempt WHERE outcome = 'interrupted'",
    )
    .get();
  sqlite.close();

  const accounts = await accountsOf(directory);
  blame(accounts.length !== requests.length, `${accounts.length} accounts for ${requests.length} requests`);
  const ids = new Set(letters.map(({ messageId }) => messageId));
  for (const key of sent) blame(!ids.has(`<${key.replaceAll(':', '.')}@coj.go.th>`), `${key} was never sent`);
  const inMailbox = await messagesIn(dovecot);
  blame(inMailbox !== letters.length, `${inMailbox} in the mailbox, ${letters.length} accepted`);

  let newPasswords = 0;
  for (const { id, code, state, address } of requests) {
    const own = letters.filter((letter) => letter.address === address);
    const last = own.at(-1);
    blame(state !== 'delivered', `${code} is ${state}`);
    blame(accounts.filter((each) => each === address).length !== 1, `${code} has not exactly one account`);
    for (const letter of own) blame(!letter.wasGood, `${letter.messageId} came with a replaced password`);
    const passwords = new Set(own.map(({ password }) => password));
    blame(passwords.size < 1 + newPasswordsOf(id), `${code} got ${passwords.size} passwords`);
    newPasswords += passwords.size - 1;
    if (!last || !address) continue;
    blame(
      (await signIn(slapd, address, last.password)) !== 'must-change',
      `${code}: the last letter's password is not good`,
    );
    if (passwords.size > 1) await blameMailbox(dovecot, own, violations);
  }
  const { lives = 0, acts = 0 } = cut ?? {};
  return {
    violations,
    accounts: accounts.length,
    letters: letters.length,
    doubled: letters.length - ids.size,
    newPasswords,
    livesCutShort: lives,
    actsCutShort: acts,
  };
}

async function blameRegistry(folder: string, violations: string[]): Promise<void> {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log: silent });
  const { findings } = await office.verify();
  const live = await office.context.db
    .selectFrom('operation')
    .select(['idempotency_key', 'state'])
    .where('state', 'not in', ['done', 'cancelled'])
    .execute();
  await office.close();
  violations.push(...findings.map((finding) => JSON.stringify(finding)));
  violations.push(...live.map(({ idempotency_key, state }) => `${idempotency_key} is still ${state}`));
}

async function accountsOf(directory: Client): Promise<string[]> {
  const filter = '(&(objectClass=inetOrgPerson)(mail=*@coj.go.th))';
  const { searchEntries } = await directory.search(PEOPLE_DN, { filter, attributes: ['mail'], paged: true });
  return searchEntries.map(({ mail }) => String(mail));
}

async function messagesIn(dovecot: Court['dovecot']): Promise<number> {
  const imap = await dovecot.signIn(CONTACT.address, CONTACT.password);
  const { exists } = await imap.mailboxOpen('INBOX');
  await imap.logout();
  return exists;
}

/** Whoever has read all letters signs in with the last password, and with no other. */
async function blameMailbox(
  dovecot: Court['dovecot'],
  own: readonly Letter[],
  violations: string[],
): Promise<void> {
  const last = own.at(-1)?.password;
  for (const password of new Set(own.map((letter) => letter.password))) {
    const address = own[0]?.address ?? '';
    const isIn = await dovecot.signIn(address, password).then(
      async (imap) => imap.logout().then(() => true),
      () => false,
    );
    if (isIn !== (password === last)) violations.push(`${address}: ${isIn ? 'an old' : 'the last'} password`);
  }
}
