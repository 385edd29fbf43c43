import { later } from './instant.ts';

/** What a platform tells of an account, as far as it says whose password it has; null for what it does not tell. */
export interface PasswordFacts {
  accountKey: string | null;
  mustChangePassword: boolean | null;
}

/**
 * Whether a person has replaced the first password that they were told (2555 annex 2 no. 5). Each first password is set so
 * that it must be changed, so an account of ours that must no longer change it has been given another by its person. That
 * somebody signed in does not say so; nor does an account that does not carry our key.
 */
export function isPasswordChanged(account: PasswordFacts, accountKey: string): boolean {
  return account.mustChangePassword === false && account.accountKey === accountKey;
}

const FIRST_PAUSE_SECONDS = 6 * 3600;
const LONGEST_PAUSE_SECONDS = 14 * 86_400;

/** When to ask again, after so many times in vain: a quarter of a day at first, twice as long each time, up to two weeks. */
export function nextCheckAt(now: string, checks: number): string {
  const pause = FIRST_PAUSE_SECONDS * 2 ** Math.min(Math.max(checks, 0), 20);
  return later(now, Math.min(pause, LONGEST_PAUSE_SECONDS));
}
