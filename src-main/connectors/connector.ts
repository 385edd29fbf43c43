import type { ConnectorId, RequestKind } from '#shared/contract/vocabulary.ts';
import type { PlatformAccount } from './platform-account.ts';

/** Mailbox size for users of every kind: 3 GB (2555 annex 2 no. 3). In megabytes of 1024 × 1024 bytes. */
export const QUOTA_MEGABYTES = 3 * 1024;
/** Largest attachment: 25 MB (2555 annex 2 no. 4). */
export const ATTACHMENT_MEGABYTES = 25;

/** Acts that come with a first password, which must be changed at the first sign-in. */
export const ACTS_WITH_PASSWORD = ['create', 'reset'] as const;
/** Acts on an account that is there: write its names anew, close it for a while, open it again, remove it. */
const ACTS_WITHOUT_PASSWORD = ['change', 'suspend', 'restore', 'delete'] as const;

/** All that can be asked of a mail platform. `rename` gives an account another address and keeps its mail. */
export const PLATFORM_ACTS = [...ACTS_WITH_PASSWORD, ...ACTS_WITHOUT_PASSWORD, 'rename'] as const;
export type PlatformAct = (typeof PLATFORM_ACTS)[number];

/** What every order carries, whatever is asked. */
interface OrderedAccount {
  operationId: number;
  /** The same for every attempt at one operation: a platform that has seen it must not act twice. */
  idempotencyKey: string;
  /**
   * The registry's own name of the account, opaque and for ever the same, whatever its address. Where the platform can
   * keep it, it is written beside the account, and tells an account of ours from a stranger's with the same address.
   */
  accountKey: string;
  mailboxKind: RequestKind;
  address: string;
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

/** An order with a first password (2555 annex 2 no. 5: "รหัสซึ่งกำหนดโดยผู้ดูแลระบบ"). Never to be logged or put into words. */
export interface PasswordOrder extends OrderedAccount {
  kind: (typeof ACTS_WITH_PASSWORD)[number];
  password: string;
}

/** An order about an account that keeps its password. */
export interface PlainOrder extends OrderedAccount {
  kind: (typeof ACTS_WITHOUT_PASSWORD)[number];
}

/** An order that gives the account `address`, which it has not yet, instead of `formerAddress`. */
export interface RenameOrder extends OrderedAccount {
  kind: 'rename';
  formerAddress: string;
}

/** What one operation asks of a mail platform: all a connector needs, and nothing else of the registry. */
export type Order = PasswordOrder | PlainOrder | RenameOrder;

/** The first password of an order; empty where it carries none. */
export function passwordOf(order: Order): string {
  return 'password' in order ? order.password : '';
}

/**
 * What became of an order.
 * - `done`: the platform has carried it out, now or at an earlier attempt; the credentials may go out.
 * - `handed-over`: it is in a person's or a file's hands; the answer comes through an operation of the contract.
 * - `retry`: it did not work this time (network, overload); the same order may be given again, not before `afterSeconds`
 *   where the platform has said so.
 * - `exists`: the address to be made belongs to an account on the platform that does not carry our key; nothing was done.
 *   `matches`: how many accounts answer to the address, where it is more than one.
 * - `missing`: there is no account of that address to act on; nothing was done. (To delete what is not there is `done`.)
 * - `refused`: the platform will not, however often it is asked; `code` says why to the program.
 * `words` are the platform's own, shown to an officer; never a password.
 */
export type Outcome =
  | { kind: 'done'; words?: string }
  | { kind: 'handed-over' }
  | { kind: 'retry'; words: string; afterSeconds?: number }
  | { kind: 'exists'; account: PlatformAccount; matches?: number; words: string }
  | { kind: 'missing'; words: string }
  | { kind: 'refused'; code: string; words: string };

/**
 * Carries orders out on one mail platform. It may be asked for the same order again after a crash, and must then answer
 * as if for the first time. What it throws counts as `retry`. It is asked by several at once.
 */
export interface Connector {
  readonly id: ConnectorId;
  perform(order: Order): Promise<Outcome>;
}

/** A connector to a platform that answers at once, over a network: it can also be asked what is there. */
export interface LiveConnector extends Connector {
  /** The account of an address as the platform has it now; null where there is none. @throws Error where it cannot be asked. */
  lookUp(address: string): Promise<PlatformAccount | null>;
  /** Every account of the platform, page by page, in the platform's order. @throws Error where it cannot be asked. */
  list(signal?: AbortSignal): AsyncIterable<PlatformAccount>;
  /** Signs in and looks, changing nothing. @returns what the platform said of itself. @throws Error with its words. */
  test(): Promise<string>;
  /** Ends its connections; it is not used any more. */
  close(): Promise<void>;
}
