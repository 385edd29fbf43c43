import type { RunProgress } from '#shared/contract/reconcile.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { PasswordFacts } from '#shared/domain/password-change.ts';
import type { ListedAccount } from '#shared/domain/reconcile.ts';

/** A platform that can be asked what it has. */
export interface AskablePlatform {
  /** Every account, page by page. @throws Error where it cannot be asked. */
  list(signal: AbortSignal): AsyncIterable<ListedAccount>;
  /** The account of an address now; null where there is none. @throws Error where it cannot be asked. */
  lookUp(address: string): Promise<(ListedAccount & PasswordFacts) | null>;
}

/** A platform's list out of a file. */
export interface ListFile {
  /** @throws Refusal `LIST_UNREADABLE` where a row cannot be understood. */
  rows(signal: AbortSignal): AsyncIterable<ListedAccount>;
}

/** One run at work: told when to give up, and tells how far it is. */
export interface RunAtWork {
  signal: AbortSignal;
  tell(progress: RunProgress): void;
  /** Lets others have their turn. @throws the signal's reason once it is to give up. */
  breathe(): Promise<void>;
}

/** What use cases need for comparing the platform's list; src-main/office passes it in. */
export interface ReconcilePorts {
  /** Null for a connector that keeps no list, or is not set up. */
  platform(connector: ConnectorId): Promise<AskablePlatform | null>;
  /** Looks at the header of a list. @throws Refusal `LIST_UNREADABLE`. */
  openList(bytes: Uint8Array): ListFile;
  /** Has a run done behind everybody's back; one at a time. */
  begin(runId: number, work: (run: RunAtWork) => Promise<void>): void;
  /** How far the run of this id is; null where nobody is at work on it. */
  progress(runId: number): RunProgress | null;
  /** Has the run given up and waits for that; false where nobody is at work on it. */
  cancel(runId: number): Promise<boolean>;
}
