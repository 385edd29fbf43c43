import type { PeriodSettings, PlatformSettings } from '#shared/contract/settings.ts';
import type { PlatformAccount } from '#main/connectors/platform-account.ts';
import type { Connector } from '#main/connectors/connector.ts';
import type { OutgoingMail } from '#main/delivery/outgoing-mail.ts';
import type { Registry } from '#main/registry/database.ts';
import type { Vault } from '#main/registry/vault.ts';

/** What carries operations out; src-main/office puts it together. */
export interface Hands {
  db: Registry;
  vault: Vault;
  connectors: readonly Connector[];
  mail: OutgoingMail;
  platformSettings: (db: Registry) => Promise<PlatformSettings>;
  periodSettings: (db: Registry) => Promise<PeriodSettings>;
  now: () => string;
}

/** What became of an operation, with the words for an officer. `recipient`: to whom its message set out. */
export type Result = { recipient?: string } &
  /** `messageId`: of the message that was accepted, where it was one. */
  (
    | { kind: 'done'; words: string; messageId?: string }
    | { kind: 'handed-over' }
    /** A reminder that has nothing to remind of any more. */
    | { kind: 'obsolete' }
    /** Whoever was at work on it has not been heard of any more. */
    | { kind: 'interrupted' }
    /** `afterSeconds`: how long the other side asks to be left alone. */
    | { kind: 'retry'; code: string; words: string; afterSeconds?: number }
    /** `found`: whose account has the address on the platform. */
    | { kind: 'refused'; code: string; words: string; found?: PlatformAccount & { matches?: number } }
  );
