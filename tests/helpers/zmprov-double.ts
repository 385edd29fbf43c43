import { readFileSync, writeFileSync } from 'node:fs';
import { readZmprovFile } from './zmprov-reader.ts';

/** An account as this double of Zimbra keeps it. */
export interface ZimbraAccount {
  password: string;
  values: Record<string, string[]>;
}
export type ZimbraAccounts = Record<string, ZimbraAccount>;

/**
 * What zmprov does with a file, and prints: one command after the other, whatever came of the one before. Run as a program
 * (`zmprov-double.ts STATE -f FILE`) it keeps its accounts in a file of JSON.
 */
export function runZmprov(accounts: ZimbraAccounts, file: string): string {
  return readZmprovFile(file)
    .map((words) => `prov> ${answerTo(accounts, words)}`)
    .join('');
}

const missing = (name: string) => `ERROR: account.NO_SUCH_ACCOUNT (no such account: ${name})\n`;
const taken = (name: string) =>
  `ERROR: account.ACCOUNT_EXISTS (email address already exists: ${name}, at DN: uid=x)\n`;

function answerTo(accounts: ZimbraAccounts, [command = '', name = '', ...words]: string[]): string {
  const account = accounts[name];
  if (command === 'createAccount') {
    if (account) return taken(name);
    const [password = '', ...attributes] = words;
    accounts[name] = { password, values: { zimbraAccountStatus: ['active'] } };
    write(accounts[name], attributes);
    return '2f3a1c9e-0000-4000-8000-1234567890ab\n';
  }
  const isKnown = ['getAccount', 'setPassword', 'modifyAccount', 'deleteAccount', 'renameAccount'];
  if (!isKnown.includes(command)) return "Unknown command. Type: 'help commands' for a list\n";
  if (!account) return missing(name);
  const [first = ''] = words;
  if (command === 'getAccount') return shown(name, account, words);
  if (command === 'setPassword') {
    if (first.length < 6) return 'ERROR: account.INVALID_PASSWORD (invalid password: too short)\n';
    account.password = first;
  } else if (command === 'modifyAccount') write(account, words);
  else {
    if (command === 'renameAccount' && accounts[first]) return taken(first);
    if (command === 'renameAccount') accounts[first] = account;
    delete accounts[name];
  }
  return '';
}

function shown(name: string, { values }: ZimbraAccount, wanted: readonly string[]): string {
  const lines = wanted.flatMap((attribute) =>
    (values[attribute] ?? []).map((value) => `${attribute}: ${value}`),
  );
  return [`# name ${name}`, ...lines, '', ''].join('\n');
}

/** Named once, an attribute is replaced; named again in the same command, it has several values. */
function write(account: ZimbraAccount, attributes: readonly string[]): void {
  const written: Record<string, string[]> = {};
  for (let index = 0; index < attributes.length; index += 2)
    (written[attributes[index] ?? ''] ??= []).push(attributes[index + 1] ?? '');
  Object.assign(account.values, written);
}

if (import.meta.main) {
  const [state = '', , path = ''] = process.argv.slice(2);
  const accounts = JSON.parse(readFileSync(state, 'utf8')) as ZimbraAccounts;
  process.stdout.write(`${runZmprov(accounts, readFileSync(path, 'utf8'))}prov> \n`);
  writeFileSync(state, JSON.stringify(accounts));
}
