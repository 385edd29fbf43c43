import { loadOrder } from '#main/outbox/order.ts';
import { parkOperation, settlePlatformOperation } from '#main/outbox/settle.ts';
import { speakableOf } from '#main/outbox/speakable.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import type { Operation } from '#main/registry/repositories/operations.ts';
import type { Vault } from '#main/registry/vault.ts';
import type { Actor } from '../context.ts';

/** What the platform made of one row, and its words. */
export interface RowOutcome {
  outcome: 'done' | 'failed';
  words: string;
}

/** Closes one row: its credentials go out, or it is parked with the platform's words, never with the password in them. */
export async function settleRow(
  trx: RegistryTransaction,
  operation: Operation,
  { outcome, words: said }: RowOutcome,
  { vault, actor, at }: { vault: Vault; actor: Actor; at: string },
): Promise<void> {
  const words = speakableOf(vault, operation, said);
  const loaded = await loadOrder(trx, operation);
  const settler = { actor: actor.name, door: actor.door, at };
  if (outcome === 'done') await settlePlatformOperation(trx, loaded, settler, words);
  else await parkOperation(trx, loaded, settler, { code: 'PLATFORM_REFUSED', words });
}
