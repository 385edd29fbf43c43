import type { Generated } from 'kysely';
import type { BounceReason } from '#shared/domain/bounce-reason.ts';
import type { DeliveryEnd, HandedHow, PassphraseToldHow } from '#shared/domain/delivery-standing.ts';
import type { DeliveryAction } from '#shared/domain/delivery-status.ts';
import type { DeliveryChannel } from '#shared/contract/vocabulary.ts';
import type { Fixed, Instant } from './column-types.ts';

/** One first password on its way to its person; see `DeliveryView` of the contract. */
export interface CredentialsDeliveryTable {
  id: Generated<number>;
  operation_id: Fixed<number>;
  account_id: Fixed<number>;
  channel: Fixed<DeliveryChannel>;
  created_at: Fixed<Instant>;
  sent_at: Instant | null;
  message_id: string | null;
  printed_at: Instant | null;
  printed_by: string | null;
  print_count: Generated<number>;
  /** For whom a zip was made; `printed_*` then say when it was. */
  made_for: string | null;
  passphrase_told_at: Instant | null;
  passphrase_told_how: PassphraseToldHow | null;
  handed_at: Instant | null;
  handed_by: string | null;
  handed_how: HandedHow | null;
  bounced_at: Instant | null;
  bounced_code: string | null;
  bounced_words: string | null;
  changed_at: Instant | null;
  /** How often the platform was asked whether it was changed, and when it is asked next. */
  change_checks: Generated<number>;
  check_at: Instant | null;
  ended_at: Instant | null;
  ended_why: DeliveryEnd | null;
  secret_cipher: Buffer | null;
}

/** What a mail system reported of a message, by the hash of the message that said it. */
export interface DeliveryReportTable {
  operation_id: Fixed<number>;
  sha256: Fixed<string>;
  action: Fixed<DeliveryAction>;
  /** RFC 3463. */
  status: Fixed<string | null>;
  reason: Fixed<BounceReason>;
  words: Fixed<string>;
  /** Whom it speaks of. */
  recipient: Fixed<string>;
  read_at: Fixed<Instant>;
  read_by: Fixed<string>;
  withdrawn_at: Instant | null;
  withdrawn_by: string | null;
}
