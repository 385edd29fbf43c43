import type { AskedRow, ResultRow } from './result.ts';
import { KEY_ATTRIBUTE, KEY_PREFIX, SUSPENDED } from './zimbra.ts';
import type { ZmprovError, ZmprovSection } from './zmprov-section.ts';

type Said = Pick<ResultRow, 'result' | 'message'>;

/** The state that an act must have left behind, as it is read back. */
const LEFT_BEHIND: Partial<Record<AskedRow['kind'], readonly [attribute: string, value: string]>> = {
  reset: ['zimbraPasswordMustChange', 'TRUE'],
  suspend: ['zimbraAccountStatus', SUSPENDED],
  restore: ['zimbraAccountStatus', 'active'],
};

/**
 * What one row's part of the log says of it. An act counts as done only where the account was read back as it should be: a
 * log that was cut off says nothing of the rest. Run a second time, a file is done where the account carries our key.
 */
export function sayOf(section: ZmprovSection, row: AskedRow): Said {
  const account = section.account?.address === row.address.toLowerCase() ? section.account : null;
  const keys = (account?.values.get(KEY_ATTRIBUTE) ?? []).filter((value) => value.startsWith(KEY_PREFIX));
  const isOurs = keys.includes(KEY_PREFIX + row.accountKey);
  const facts = { row, account, isOurs, errors: section.errors };
  if (row.kind === 'create') return sayOfCreation(facts);
  if (row.kind === 'rename') return sayOfRenaming(facts);
  if (row.kind === 'delete') return sayOfDeletion(facts);
  const missing = missingError(section.errors, row.address);
  if (missing) return { result: 'missing', message: wordsOf(missing) };
  if (section.errors[0]) return failed(section.errors[0]);
  if (!account) return UNKNOWN;
  if (keys.length > 0 && !isOurs) return { result: 'foreign', message: `${KEY_ATTRIBUTE}: ${keys[0]}` };
  const [attribute, wanted] = LEFT_BEHIND[row.kind] ?? [];
  const found = attribute === undefined ? undefined : (account.values.get(attribute)?.[0] ?? '');
  return found === wanted ? DONE : { result: 'differs', message: `${attribute}: ${found}` };
}

interface Facts {
  row: AskedRow;
  account: ZmprovSection['account'];
  isOurs: boolean;
  errors: readonly ZmprovError[];
}

const DONE: Said = { result: 'ok', message: '' };
const UNKNOWN: Said = { result: 'unknown', message: '' };

function sayOfCreation({ row, account, isOurs, errors }: Facts): Said {
  const exists = existsError(errors);
  if (exists) return isOurs ? DONE : { result: 'exists', message: wordsOf(exists) };
  // that it cannot be read back is only the consequence of what went wrong before
  const first = errors.find((error) => !isMissing(error, row.address)) ?? errors[0];
  if (first) return failed(first);
  return account && isOurs ? DONE : UNKNOWN;
}

function sayOfRenaming({ row, account, isOurs, errors }: Facts): Said {
  const exists = existsError(errors);
  if (exists) return { result: 'exists', message: wordsOf(exists) };
  const former = missingError(errors, row.formerAddress ?? '');
  if (former && !isOurs) return { result: account ? 'exists' : 'missing', message: wordsOf(former) };
  const other = errors.find((error) => error !== former);
  if (other) return failed(other);
  return account ? DONE : UNKNOWN;
}

function sayOfDeletion({ row, account, errors }: Facts): Said {
  const other = errors.find((error) => !isMissing(error, row.address));
  if (other) return failed(other);
  if (account) return { result: 'differs', message: `# name ${account.address}` };
  return errors.length > 0 ? DONE : UNKNOWN;
}

const failed = (error: ZmprovError): Said => ({ result: 'error', message: wordsOf(error) });
const wordsOf = ({ code, words }: ZmprovError) => `${code}: ${words}`;

const existsError = (errors: readonly ZmprovError[]) =>
  errors.find(({ code }) => code === 'account.ACCOUNT_EXISTS' || code === 'account.DISTRIBUTION_LIST_EXISTS');

const missingError = (errors: readonly ZmprovError[], address: string) =>
  errors.find((error) => isMissing(error, address));

function isMissing({ code, words }: ZmprovError, address: string): boolean {
  return code === 'account.NO_SUCH_ACCOUNT' && words.toLowerCase().endsWith(`: ${address.toLowerCase()}`);
}
