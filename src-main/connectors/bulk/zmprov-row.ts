import type { AskedRow, ResultRow } from './result.ts';
import { KEY_ATTRIBUTE, KEY_PREFIX, ORDER_PREFIX, SUSPENDED } from './zimbra.ts';
import type { ZmprovError, ZmprovSection } from './zmprov-section.ts';

type Said = Pick<ResultRow, 'result' | 'message'>;

const OPEN = 'active';

/** The state that an act must have left behind, as it is read back. */
const LEFT_BEHIND: Partial<Record<AskedRow['kind'], readonly [attribute: string, value: string]>> = {
  reset: ['zimbraPasswordMustChange', 'TRUE'],
  suspend: ['zimbraAccountStatus', SUSPENDED],
  restore: ['zimbraAccountStatus', OPEN],
};

/**
 * What one row's part of the log says of it. An act counts as done only where the account was seen to be ours before, and was
 * read back as it should be: a log that was cut off says nothing of the rest. Run a second time, a file is done where the
 * account carries our key, and this order's mark where a password belongs to it.
 */
export function sayOf(section: ZmprovSection, row: AskedRow): Said {
  const { errors, seen } = section;
  const account = section.account?.address === row.address.toLowerCase() ? section.account : null;
  const marks = account?.values.get(KEY_ATTRIBUTE) ?? [];
  const isOurs = marks.includes(KEY_PREFIX + row.accountKey);
  const isOfOrder = isOurs && marks.includes(ORDER_PREFIX + row.idempotencyKey);
  const facts = { row, account, isOurs, isOfOrder, errors, seen };
  if (row.kind === 'create') return sayOfCreation(facts);
  if (seen === null || seen === 'unknown') return UNKNOWN;
  if (seen === 'foreign') return foreign(row.formerAddress ?? row.address);
  if (row.kind === 'rename') return sayOfRenaming(facts);
  if (row.kind === 'delete') return sayOfDeletion(facts);
  return sayOfWriting(facts);
}

interface Facts extends Pick<ZmprovSection, 'errors' | 'seen' | 'account'> {
  row: AskedRow;
  isOurs: boolean;
  /** Made by this very order, with its password. */
  isOfOrder: boolean;
}

const DONE: Said = { result: 'ok', message: '' };
const UNKNOWN: Said = { result: 'unknown', message: '' };

const foreign = (address: string): Said => ({
  result: 'foreign',
  message: `${KEY_ATTRIBUTE} of ${address} is not ours`,
});

function sayOfCreation(facts: Facts): Said {
  const said = sayOfMaking(facts);
  const status = facts.account?.values.get('zimbraAccountStatus')?.[0] ?? OPEN;
  // nobody gets a first password for an account that somebody has closed on the platform: a person opens it, or not
  const isShut = said === DONE && status !== OPEN;
  return isShut ? { result: 'differs', message: `zimbraAccountStatus: ${status}` } : said;
}

function sayOfMaking({ row, account, isOurs, isOfOrder, errors, seen }: Facts): Said {
  const exists = existsError(errors);
  if (exists && !isOurs) return { result: 'exists', message: wordsOf(exists) };
  // that it cannot be read back is only the consequence of what went wrong before
  const others = errors.filter((error) => error !== exists);
  const first = others.find((error) => !isMissing(error, row.address)) ?? others[0];
  if (first) return failed(first);
  if (!exists) return account && isOurs ? DONE : UNKNOWN;
  if (isOfOrder) return DONE;
  // an earlier order's account: done only where the script was there to give it this one's password
  return seen === 'ours' ? leftBehind('reset', account) : { result: 'differs', message: wordsOf(exists) };
}

function sayOfWriting({ row, account, isOurs, errors }: Facts): Said {
  const missing = missingError(errors, row.address);
  if (missing) return { result: 'missing', message: wordsOf(missing) };
  if (errors[0]) return failed(errors[0]);
  if (!account) return UNKNOWN;
  return isOurs ? leftBehind(row.kind, account) : foreign(row.address);
}

function leftBehind(kind: AskedRow['kind'], account: ZmprovSection['account']): Said {
  const [attribute, wanted] = LEFT_BEHIND[kind] ?? [];
  const found = attribute === undefined ? undefined : (account?.values.get(attribute)?.[0] ?? '');
  return found === wanted ? DONE : { result: 'differs', message: `${attribute}: ${found}` };
}

function sayOfRenaming({ row, account, isOurs, errors, seen }: Facts): Said {
  // renamed at an earlier run
  if (seen === 'missing' && isOurs) return DONE;
  if (seen === 'missing') return { result: account ? 'exists' : 'missing', message: row.formerAddress ?? '' };
  const exists = existsError(errors);
  if (exists) return { result: 'exists', message: wordsOf(exists) };
  if (errors[0]) return failed(errors[0]);
  return account && isOurs ? DONE : UNKNOWN;
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
