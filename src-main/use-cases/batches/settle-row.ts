import type { OutcomeCode } from '#shared/contract/operations.ts';
import { loadOrder } from '#main/outbox/order.ts';
import { parkOperation, settlePlatformOperation } from '#main/outbox/settle.ts';
import { speakableOf } from '#main/outbox/speakable.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { noteAnswer } from '#main/registry/repositories/operation-attempts.ts';
import type { Operation } from '#main/registry/repositories/operations.ts';
import type { Vault } from '#main/registry/vault.ts';
import type { Actor } from '../context.ts';

/** What the platform made of one row, and its words; a failure that it names has its code. */
export type RowOutcome = { words: string } & (
  { outcome: 'done' } | { outcome: 'failed'; code?: OutcomeCode }
);

/** Closes one row: its credentials go out, or it is parked with the platform's words, never with the password in them. */
export async function settleRow(
  trx: RegistryTransaction,
  operation: Operation,
  result: RowOutcome,
  { vault, actor, at }: { vault: Vault; actor: Actor; at: string },
): Promise<void> {
  const words = speakableOf(vault, operation, result.words);
  const loaded = await loadOrder(trx, operation);
  const settler = { actor: actor.name, door: actor.door, at };
  const code = result.outcome === 'done' ? null : (result.code ?? 'PLATFORM_REFUSED');
  if (code === null) await settlePlatformOperation(trx, loaded, settler, words);
  else await parkOperation(trx, loaded, settler, { code, words });
  const outcome = code === null ? 'done' : 'refused';
  await noteAnswer(trx, operation.id, { by: actor.name, at, outcome, code, words });
}
