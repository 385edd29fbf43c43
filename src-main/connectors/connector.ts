import type { ConnectorId, RequestKind } from '#shared/contract/vocabulary.ts';

/** Mailbox size for users of every kind: 3 GB (2555 annex 2 no. 3). In megabytes of 1024 × 1024 bytes. */
export const QUOTA_MEGABYTES = 3 * 1024;
/** Largest attachment: 25 MB (2555 annex 2 no. 4). */
export const ATTACHMENT_MEGABYTES = 25;

/** What one operation asks of a mail platform: all a connector needs, and nothing else of the registry. */
export interface Order {
  operationId: number;
  /** The same for every attempt at one operation: a platform that has seen it must not act twice. */
  idempotencyKey: string;
  /** `create`: make the account with this first password. `reset`: set it on the account that is there. */
  kind: 'create' | 'reset';
  mailboxKind: RequestKind;
  address: string;
  /** First password (2555 annex 2 no. 5: "รหัสซึ่งกำหนดโดยผู้ดูแลระบบ"). Never to be logged or put into words. */
  password: string;
  /** A unit's mailbox stands in the unit's name (2555 letter no. 3), so its last names are empty. */
  firstNameTh: string;
  lastNameTh: string;
  firstNameEn: string;
  lastNameEn: string;
  displayName: string;
  unitNameTh: string;
  /** The custodian's, for a unit's mailbox; the telephone number likewise. */
  position: string;
  phone: string;
  quotaMegabytes: number;
  attachmentMegabytes: number;
}

/**
 * What became of an order.
 * - `done`: the platform has carried it out; the credentials may go out.
 * - `handed-over`: it is in a person's or a file's hands; the answer comes through an operation of the contract.
 * - `retry`: it did not work this time (network, overload); the same order may be given again.
 * - `refused`: the platform will not, however often it is asked; `code` says why to the program.
 * `words` are the platform's own, shown to an officer.
 */
export type Outcome =
  | { kind: 'done'; words?: string }
  | { kind: 'handed-over' }
  | { kind: 'retry'; words: string }
  | { kind: 'refused'; code: string; words: string };

/**
 * Carries orders out on one mail platform. It may be asked for the same order again after a crash, and must then answer
 * as if for the first time. What it throws counts as `retry`.
 */
export interface Connector {
  readonly id: ConnectorId;
  perform(order: Order): Promise<Outcome>;
}
