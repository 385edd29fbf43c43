import { createHash } from 'node:crypto';

const LONGEST = 20;
const MARK = 6;

/**
 * The name of before Windows 2000 (sAMAccountName): at most 20 characters. A longer local part is cut, and six characters
 * that only this account has follow it, so that two people with the same beginning get two names, always the same ones.
 */
export function samAccountName(address: string, accountKey: string): string {
  const [localPart = ''] = address.split('@');
  if (localPart.length <= LONGEST) return localPart;
  const mark = createHash('sha256').update(accountKey).digest('hex').slice(0, MARK);
  const beginning = localPart.slice(0, LONGEST - MARK - 1).replace(/[.\-_]+$/, '');
  return `${beginning}-${mark}`;
}
