import { later } from '#shared/domain/instant.ts';
import { LONGEST_DELAY_SECONDS, retryDelaySeconds } from '#shared/domain/operation-state.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { moveOperation } from '#main/registry/repositories/operations.ts';
import { isOrder, type LoadedOperation } from './order.ts';
import type { Result } from './hands.ts';
import {
  parkOperation,
  type Settler,
  settleDelivery,
  settleObsolete,
  settlePlatformOperation,
  settleReminder,
} from './settle.ts';

/** After so many attempts, which take some four hours, an operation is parked: a person decides. */
export const MOST_ATTEMPTS = 12;

/** Writes what became of an operation, together with its request's move and the trail. */
export async function recordResult(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  result: Result,
  { at, random }: { at: string; random: number },
): Promise<void> {
  const { operation, request } = loaded;
  const settler: Settler = { actor: 'office', door: 'outbox', at };
  const final = isExhausted(loaded, result) ? { ...result, kind: 'refused' as const } : result;
  await write(trx, loaded, final, settler, random);
  await appendAudit(trx, {
    ...settler,
    action: `outbox.${final.kind}`,
    subject: request.code,
    detail: {
      operation: operation.idempotencyKey,
      attempt: operation.attempts,
      ...('code' in final && { code: final.code }),
    },
  });
}

/**
 * A reminder outlives a mail server that is away for days: it is worth no person's time, and its request takes it back
 * as soon as it moves or expires.
 */
function isExhausted(
  { operation }: LoadedOperation,
  result: Result,
): result is Extract<Result, { code: string }> {
  const isPatient = operation.kind === 'remind' && 'code' in result && result.code === 'MAIL_UNREACHABLE';
  return result.kind === 'retry' && operation.attempts >= MOST_ATTEMPTS && !isPatient;
}

/** So often, once nobody waits for it any more, a reminder knocks at a mail server that is away. */
const PATIENT_DELAY_SECONDS = 6 * 3600;

const longestDelay = ({ kind, attempts }: LoadedOperation['operation']) =>
  kind === 'remind' && attempts >= MOST_ATTEMPTS ? PATIENT_DELAY_SECONDS : LONGEST_DELAY_SECONDS;

async function write(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  result: Result,
  settler: Settler,
  random: number,
): Promise<void> {
  const { operation } = loaded;
  const { at } = settler;
  switch (result.kind) {
    case 'obsolete':
      return settleObsolete(trx, loaded, settler);
    case 'done':
      if (!isOrder(loaded)) return settleReminder(trx, loaded, settler, result.words);
      if (operation.kind === 'deliver') return settleDelivery(trx, loaded, settler, result.words);
      return settlePlatformOperation(trx, loaded, settler, result.words);
    case 'handed-over':
      await moveOperation(trx, operation, { event: 'wait', at, outcomeCode: null, outcomeWords: null });
      return;
    case 'retry':
      await moveOperation(trx, operation, {
        event: 'retry-later',
        at,
        retryAt: later(at, retryDelaySeconds(operation.attempts, random, longestDelay(operation))),
        outcomeCode: result.code,
        outcomeWords: result.words,
      });
      return;
    case 'refused':
      return parkOperation(trx, loaded, settler, result);
  }
}
