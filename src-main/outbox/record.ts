import { later } from '#shared/domain/instant.ts';
import {
  askedPauseSeconds,
  LONGEST_DELAY_SECONDS,
  retryDelaySeconds,
} from '#shared/domain/operation-state.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { appendAudits, type NewAuditEntry } from '#main/registry/repositories/audit.ts';
import { type AttemptEnd, endAttempts } from '#main/registry/repositories/operation-attempts.ts';
import { isSuspect, moveOperation, type Operation } from '#main/registry/repositories/operations.ts';
import { isOrder, type LoadedOperation, type LoadedOrder } from './order.ts';
import { closeLane, faultOfOffice } from './close-lane.ts';
import type { Result } from './hands.ts';
import { settleDelivery } from './settle-delivery.ts';
import {
  parkOperation,
  type Settler,
  settleObsolete,
  settlePlatformOperation,
  settleReminder,
} from './settle.ts';
import { giveUpMessage, isMessageOverdue } from './take-back.ts';

/** After so many attempts, which take some four hours, an operation is parked: a person decides. */
export const MOST_ATTEMPTS = 12;

/** What is told of an operation that has been settled. */
export interface Told {
  attempt: AttemptEnd & { operationId: number };
  entry: NewAuditEntry;
}

/** Writes what became of an operation, together with its request's move and the trail. */
export async function recordResult(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  result: Result,
  when: { at: string; random: number },
): Promise<void> {
  await tell(trx, [await settleResult(trx, loaded, result, when)]);
}

/** The end of the attempts, and the trail, of what has been settled. */
export async function tell(trx: RegistryTransaction, told: readonly Told[]): Promise<void> {
  await endAttempts(
    trx,
    told.map(({ attempt }) => attempt),
  );
  await appendAudits(
    trx,
    told.map(({ entry }) => entry),
  );
}

/** Writes what became of an operation and its request. @returns what is still to be told of it, in the same transaction. */
export async function settleResult(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  result: Result,
  { at, random }: { at: string; random: number },
): Promise<Told> {
  const { operation, request } = loaded;
  const settler: Settler = { actor: 'office', door: 'outbox', at };
  const final = await verdictOn(trx, loaded, result, at);
  await write(trx, loaded, final, settler, random);
  return {
    attempt: {
      operationId: operation.id,
      at,
      outcome: result.kind,
      code: 'code' in result ? result.code : null,
      words: 'words' in result ? result.words : null,
      found: 'found' in result ? JSON.stringify(result.found) : null,
      recipient: result.recipient ?? recipientOfLost(operation, result),
    },
    entry: {
      ...settler,
      action: `outbox.${final.kind}`,
      subject: request.code,
      detail: {
        operation: operation.idempotencyKey,
        attempt: operation.attempts,
        ...('code' in final && { code: final.code }),
      },
    },
  };
}

/** Nobody knows any more where a message went that was never heard of again; it set out to the address as it was asked for. */
function recipientOfLost({ asked }: Operation, result: Result): string | null {
  const isLost = result.kind === 'interrupted' || (result.kind === 'retry' && result.code === 'UNANSWERED');
  return isLost && 'contactEmail' in asked ? asked.contactEmail : null;
}

/**
 * What a result comes to: after too many attempts a person decides, and a message whose time is over is given up. A crash
 * counts as a failed attempt of what was alone in hand; whatever else was there with it is from now on a suspect.
 */
async function verdictOn(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  result: Result,
  at: string,
): Promise<Verdict> {
  const failed =
    result.kind === 'interrupted' ? ({ kind: 'retry', code: 'INTERRUPTED', words: '' } as const) : result;
  if (failed.kind !== 'retry' && failed.kind !== 'refused') return failed;
  if (isOrder(loaded) && (await isMessageOverdue(trx, loaded))) return { kind: 'superseded', loaded };
  if (failed.kind === 'refused') {
    const fault = await faultOfOffice(trx, loaded.operation, failed, at);
    if (fault === undefined) return failed;
    return { ...failed, kind: fault === 'close' ? 'closed' : 'retry' };
  }
  if (result.kind === 'interrupted' && !isSuspect(loaded.operation)) return { ...failed, isUncounted: true };
  return isExhausted(loaded.operation, failed.code) ? { ...failed, kind: 'refused' } : failed;
}
type Verdict =
  | Exclude<Result, { kind: 'interrupted' | 'retry' }>
  | (Extract<Result, { kind: 'retry' }> & { isUncounted?: true })
  | { kind: 'superseded'; loaded: LoadedOrder }
  /** Not this operation could not be carried out, but none could on this way. */
  | { kind: 'closed'; code: string; words: string };

/**
 * A reminder outlives a mail server that is away for days: it is worth no person's time, and its request takes it back
 * as soon as it moves or expires.
 */
function isExhausted({ kind, attempts }: Operation, code: string): boolean {
  const isPatient = kind === 'remind' && code === 'MAIL_UNREACHABLE';
  return attempts >= MOST_ATTEMPTS && !isPatient;
}

/** So often, once nobody waits for it any more, a reminder knocks at a mail server that is away. */
const PATIENT_DELAY_SECONDS = 6 * 3600;

/** No operation that was tried so often, and was asked to wait for so long, has to wait for longer than this. */
export function longestPauseSeconds(
  operation: Pick<Operation, 'kind' | 'attempts'> & { askedPauseSeconds: number | null },
): number {
  const { attempts, askedPauseSeconds: asked } = operation;
  return attempts === 0 ? 0 : Math.max(asked ?? 0, retryDelaySeconds(attempts, 0, longestDelay(operation)));
}

const longestDelay = ({ kind, attempts }: Pick<Operation, 'kind' | 'attempts'>) =>
  kind === 'remind' && attempts >= MOST_ATTEMPTS ? PATIENT_DELAY_SECONDS : LONGEST_DELAY_SECONDS;

async function write(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  result: Verdict,
  settler: Settler,
  random: number,
): Promise<void> {
  const { operation } = loaded;
  const { at } = settler;
  switch (result.kind) {
    case 'closed':
      return closeLane(trx, operation, result, settler);
    case 'superseded':
      return giveUpMessage(trx, result.loaded, settler);
    case 'obsolete':
      return settleObsolete(trx, loaded, settler);
    case 'done':
      if (!isOrder(loaded)) return settleReminder(trx, loaded, settler, result.words);
      if (operation.kind === 'deliver') return settleDelivery(trx, loaded, settler, result);
      return settlePlatformOperation(trx, loaded, settler, result.words);
    case 'handed-over':
      await moveOperation(trx, operation, { event: 'wait', at, outcomeCode: null, outcomeWords: null });
      return;
    case 'retry': {
      const asked = askedPauseSeconds(result.afterSeconds);
      const pause = retryDelaySeconds(operation.attempts, random, longestDelay(operation));
      await moveOperation(trx, operation, {
        event: 'retry-later',
        at,
        isUncounted: result.isUncounted ?? false,
        retryAt: later(at, Math.max(pause, asked ?? 0)),
        askedPauseSeconds: asked,
        outcomeCode: result.code,
        outcomeWords: result.words,
      });
      return;
    }
    case 'refused':
      return parkOperation(trx, loaded, settler, result);
  }
}
