import { refuse } from '#shared/contract/errors.ts';

/**
 * A stored password is for the host it was given for: kept for another, it would be told to whoever stands there.
 * @throws Refusal `PASSWORD_NEEDED`.
 */
export function refuseForOtherHost(before: string, after: string): void {
  if (before.toLowerCase() !== after.toLowerCase()) refuse('PASSWORD_NEEDED', {});
}
