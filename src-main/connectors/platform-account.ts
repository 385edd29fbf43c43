/** An account as a mail platform has it. What the platform does not keep, or does not tell, is null. */
export interface PlatformAccount {
  address: string;
  /** Our own name of it (`Order.accountKey`), where we wrote one; null for an account that others made. */
  accountKey: string | null;
  displayName: string | null;
  unitNameTh: string | null;
  isSuspended: boolean | null;
  mustChangePassword: boolean | null;
  quotaMegabytes: number | null;
  /** ISO 8601, UTC. */
  lastSignInAt: string | null;
}
