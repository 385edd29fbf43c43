import type { Vault } from '../vault.ts';

/** What the vault binds a stored national ID to. */
export const NATIONAL_ID = 'request.national-id';

/** The key by which the same person is found again without their national ID being readable. */
export function personKeyOf(vault: Vault, nationalId: string): string {
  return vault.fingerprint('person', nationalId);
}
