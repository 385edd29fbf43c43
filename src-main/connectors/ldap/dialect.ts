import type { PlatformAccount } from '../platform-account.ts';
import type { DirectoryEntry } from './entry.ts';

/** Attributes and what is to stand in each from now on; nothing takes the attribute away. */
export type Written = ReadonlyMap<string, readonly (string | Buffer)[]>;

/** How one kind of directory keeps passwords, forces them to be changed, and locks accounts. */
export interface Dialect {
  /** Operational attributes that tell the state; they come only when asked for by name. */
  stateAttributes: readonly string[];
  /** Attributes that no map may write. */
  ownAttributes: readonly string[];
  /** Of a new account: the first password, to be changed at the first sign-in. */
  create(password: string): Written;
  /** Of an account that is there; one that is suspended stays so. */
  reset(password: string, entry: DirectoryEntry): Written;
  /** Attributes that such a reset has to take away before it writes them, in the same act. */
  removedByReset(entry: DirectoryEntry): readonly string[];
  suspend(entry: DirectoryEntry): Written;
  restore(entry: DirectoryEntry): Written;
  readState(
    entry: DirectoryEntry,
  ): Pick<PlatformAccount, 'isSuspended' | 'mustChangePassword' | 'lastSignInAt'>;
  /** Whether a refused sign-in shows all the same that the password was right. */
  isRightPassword(refusal: string): boolean;
  /** Controls without which this does not work (rootDSE, `supportedControl`), and what they are called. */
  neededControls: Readonly<Record<string, string>>;
}
