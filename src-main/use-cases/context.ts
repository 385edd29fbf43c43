import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { OutgoingMail } from '#main/delivery/outgoing-mail.ts';
import type { Registry } from '#main/registry/database.ts';
import type { Vault } from '#main/registry/vault.ts';
import type { Actor } from './actor.ts';
import type { Attempts } from './attempts.ts';
import type { PaperPorts } from './papers/paper-ports.ts';
import type { BulkFile, LdapDirectory, ManualTask, ScimService } from './platform-ports.ts';
import type { ReconcilePorts } from './reconcile/ports.ts';

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
  /** The connectors that can be used now, in the order in which they are offered. */
  connectors: () => Promise<readonly ConnectorId[]>;
  /** Where batch files are written. */
  batchFolder: string;
  /** Ends what is open to a platform whose settings have changed; the next order opens it anew. */
  reopenConnector: (id: ConnectorId) => Promise<void>;
  bulkFile: BulkFile;
  ldap: LdapDirectory;
  scim: ScimService;
  manualTask: ManualTask;
  /** Where scanned paper lies, and who reads it. */
  papers: PaperPorts;
  /** How the platform's list is had, and who compares it. */
  reconcile: ReconcilePorts;
}

export type { Actor } from './actor.ts';

/** One operation of the office: its input was parsed and its role checked by the dispatcher. */
export type UseCase<Input, Output> = (context: UseCaseContext, actor: Actor, input: Input) => Promise<Output>;
