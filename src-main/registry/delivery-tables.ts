import type { Generated } from 'kysely';
import type { DeliveryEnd, HandedHow } from '#shared/domain/delivery-standing.ts';
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
  handed_at: Instant | null;
  handed_by: string | null;
  handed_how: HandedHow | null;
  bounced_at: Instant | null;
  bounced_code: string | null;
  bounced_words: string | null;
  changed_at: Instant | null;
  ended_at: Instant | null;
  ended_why: DeliveryEnd | null;
  secret_cipher: Buffer | null;
}
