/** What a mail platform told of whoever has an address there, as far as taking the account over depends on it. */
export interface FoundHolder {
  address: string;
  /** Another registry's name of the account, or another of ours; null where nobody holds it. */
  accountKey: string | null;
  /** How many accounts of the platform answer to the address. */
  matches?: number | undefined;
}
export type AdoptionFault = 'unknown' | 'foreign' | 'several' | 'address';

/**
 * Why the account that a platform has under an address cannot be taken over; nothing where an officer may decide that it
 * is the same person's. `unknown`: the platform did not tell whose it is. `foreign`: it carries somebody's key. `several`:
 * more than one account answers to the address. `address`: its own address is another, and ours a second one of it: a
 * reset would close out whoever uses it.
 */
export function adoptionFault(
  found: FoundHolder | null | undefined,
  address: string,
): AdoptionFault | undefined {
  if (!found) return 'unknown';
  if (found.accountKey !== null) return 'foreign';
  if ((found.matches ?? 1) > 1) return 'several';
  return found.address.toLowerCase() === address.toLowerCase() ? undefined : 'address';
}
