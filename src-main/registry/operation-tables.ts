import type { Generated } from 'kysely';
import type { Approval } from '#shared/domain/approval.ts';
import type { OperationState } from '#shared/domain/operation-state.ts';
import type { AttemptOutcome, LaneId } from '#shared/contract/operations.ts';
import type { ConnectorId, DeliveryChannel, OperationKind } from '#shared/contract/vocabulary.ts';
import type { Fixed, Instant } from './column-types.ts';

export interface OperationTable {
  id: Generated<number>;
  idempotency_key: Fixed<string>;
  kind: Fixed<OperationKind>;
  state: OperationState;
  connector: ConnectorId | null;
  /** How the password that it sets will be delivered; null for whatever sets none. */
  channel: Fixed<DeliveryChannel | null>;
  request_id: Fixed<number>;
  /** Null for a reminder. */
  account_id: Fixed<number | null>;
  /** Kept by triggers: the last operation of the account before this one that has not ended. */
  after_id: Fixed<number | null>;
  /** JSON: `AskedOfPlatform` or `AskedMessage`. */
  asked: string;
  secret_cipher: Buffer | null;
  attempts: Generated<number>;
  created_at: Fixed<Instant>;
  next_try_at: Instant | null;
  /** How long the other side asked to be left alone before the next try. */
  asked_pause_seconds: number | null;
  claimed_by: string | null;
  claimed_until: Instant | null;
  finished_at: Instant | null;
  batch_id: number | null;
  outcome_code: string | null;
  outcome_words: string | null;
  /** A username, or `office`; null for what was ordered before this was recorded. */
  ordered_by: Fixed<string | null>;
  approval: Generated<Approval>;
  judged_by: string | null;
  judged_at: Instant | null;
}

/** One time that a worker took an operation up; without an end while it is at work. */
export interface OperationAttemptTable {
  operation_id: Fixed<number>;
  number: Fixed<number>;
  begun_at: Fixed<Instant>;
  ended_at: Instant | null;
  worker: Fixed<string>;
  outcome: AttemptOutcome | null;
  code: string | null;
  words: string | null;
  /** JSON: the account that the platform had under the address. */
  found: string | null;
  /** Where the message went; null for what was none, or where it is not known. */
  recipient: string | null;
}

export interface LanePauseTable {
  lane: LaneId;
  reason: string;
  paused_by: string;
  paused_at: Instant;
  /** Why the office closed it by itself. */
  code: string | null;
}

export interface LaneOpeningTable {
  lane: LaneId;
  opened_at: Instant;
}
