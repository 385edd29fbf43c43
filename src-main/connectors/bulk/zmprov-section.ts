/** One error as zmprov prints it: `ERROR: account.ACCOUNT_EXISTS (email address already exists: a@b)`. */
export interface ZmprovError {
  line: number;
  code: string;
  words: string;
}

/** Ours, somebody else's or nobody's, nobody there, or not to be known. */
export type SeenOwner = 'ours' | 'foreign' | 'missing' | 'unknown';

/** All that the log says between a row's mark and the next. */
export interface ZmprovSection {
  line: number;
  batch: string;
  operationId: number;
  /** Whose account the script saw before it acted; null where the log tells of no look. */
  seen: SeenOwner | null;
  errors: ZmprovError[];
  /** The account as it was read back at the end; null where there was none to read. */
  account: { address: string; values: Map<string, string[]> } | null;
}
