import type { Role } from '#shared/contract/vocabulary.ts';
import type { Registry } from '#main/registry/database.ts';
import type { Vault } from '#main/registry/vault.ts';
import type { Attempts } from './attempts.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** Who calls an operation, and through which door. Decided by the door and the dispatcher, never by the input. */
export interface Actor {
  /** `applicant`: nobody signed in. `office`: the program itself or the machine's operator at the command line. */
  kind: 'applicant' | 'staff' | 'office';
  staffId: number | null;
  /** What the timeline and the audit trail show: a username, `applicant`, `cli:somebody`. */
  name: string;
  roles: readonly Role[];
  /** The units a confirmer is bound to. */
  unitIds: readonly number[];
  /** `desktop`, `cli`, later `https` with the client's address. */
  door: string;
}

/** What a use case may touch: the registry, and a clock and randomness that tests can hold. */
export interface UseCaseContext {
  db: Registry;
  /** Now, ISO 8601 in UTC with milliseconds. */
  now: () => string;
  /** A uniform whole number from 0 up to, not including, `maxExclusive`; from the system's randomness. */
  randomInt: (maxExclusive: number) => number;
  vault: Vault;
  /** Slows guessing down, per subject. */
  attempts: Attempts;
  /** Tells the worker that something was appended; called after commit. */
  wakeWorker: () => void;
  /** Sends one message now, for the settings' test button. */
  mail: OutgoingMail;
  /** Where batch files are written. */
  batchFolder: string;
}

/** One operation of the office: its input was parsed and its role checked by the dispatcher. */
export type UseCase<Input, Output> = (context: UseCaseContext, actor: Actor, input: Input) => Promise<Output>;
