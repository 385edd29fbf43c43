import { Refusal } from '#shared/contract/errors.ts';
import { later } from '#shared/domain/instant.ts';
import { inTransaction } from '#main/registry/database.ts';
import { claimDueOperation, expiredClaims, nextDueAt } from '#main/registry/repositories/operation-claims.ts';
import type { Hands, Result } from './hands.ts';
import { type LoadedOperation, loadOperation } from './order.ts';
import { perform } from './perform.ts';
import { recordResult } from './record.ts';
import type { Timers } from './timers.ts';

/** What the worker works with: hands, a clock, a die for the delays, timers, and somebody to tell of faults. */
export interface WorkerTools extends Hands {
  /** This worker's own name, unlike any other's that was or will be. */
  workerId: string;
  /** 0 ≤ x < 1. */
  random: () => number;
  timers: Timers;
  /** A fault of the program or of the registry: it is logged, and the worker tries again by itself. */
  onFault: (error: unknown) => void;
}

/** Carries the outbox out, one operation after another. */
export interface Worker {
  /** Looks for what is due; to be called at the start and after every commit that appended something. */
  wake(): void;
  /** Resolves once nothing is due any more. */
  idle(): Promise<void>;
  /** Takes up nothing new; resolves once what runs has been recorded. */
  stop(): Promise<void>;
}

/** Longer than any attempt: after that nobody is at work on it any more. */
const CLAIM_SECONDS = 300;
const AFTER_FAULT_MS = 15_000;
const LONGEST_NAP_MS = 3_600_000;

/**
 * A worker over one registry. An operation is claimed in one transaction, carried out outside any, and recorded in
 * another. A crash between the last two leaves the claim, which runs out: the operation is then carried out again, with
 * the same idempotency key and Message-ID.
 */
export function createWorker(tools: WorkerTools): Worker {
  let work: Promise<void> | undefined;
  let wokenAgain = false;
  let isStopped = false;
  let cancelNap = () => {};

  function wake() {
    cancelNap();
    if (isStopped) return;
    if (work) wokenAgain = true;
    else
      work = drain().finally(() => {
        work = undefined;
        if (wokenAgain) wake();
      });
  }

  async function drain() {
    wokenAgain = false;
    try {
      const areAllReturned = await returnExpiredClaims(tools);
      while (await carryOn());
      if (!isStopped) nap(areAllReturned ? await millisecondsToNext(tools) : AFTER_FAULT_MS);
    } catch (error) {
      tools.onFault(error);
      nap(AFTER_FAULT_MS);
    }
  }

  /** @returns false when the worker is to stop, or nothing is due. */
  async function carryOn(): Promise<boolean> {
    return !isStopped && (await carryOutNext(tools));
  }

  async function settled(): Promise<void> {
    if (!work) return;
    await work;
    await settled();
  }

  function nap(milliseconds: number | undefined) {
    if (milliseconds !== undefined)
      cancelNap = tools.timers.after(Math.min(milliseconds, LONGEST_NAP_MS), wake);
  }

  return {
    wake,
    async idle() {
      wake();
      await settled();
    },
    async stop() {
      isStopped = true;
      cancelNap();
      await settled();
      cancelNap();
    },
  };
}

async function millisecondsToNext({ db, now }: WorkerTools): Promise<number | undefined> {
  const due = await nextDueAt(db);
  return due === undefined ? undefined : Math.max(0, Date.parse(due) - Date.parse(now()));
}

/**
 * What a crash left `running` counts as a failed attempt: tried again after the usual delay, or parked after too many.
 * One that cannot even be recorded does not stand in the way of the others.
 */
async function returnExpiredClaims(tools: WorkerTools): Promise<boolean> {
  let areAllReturned = true;
  for (const operation of await expiredClaims(tools.db, tools.now())) {
    try {
      const loaded = await loadOperation(tools.db, operation);
      await record(tools, loaded, { kind: 'interrupted' });
    } catch (error) {
      areAllReturned = false;
      tools.onFault(error);
    }
  }
  return areAllReturned;
}

/** @returns false when nothing is due. */
async function carryOutNext(tools: WorkerTools): Promise<boolean> {
  const now = tools.now();
  const until = later(now, CLAIM_SECONDS);
  const claimed = await inTransaction(tools.db, (trx) =>
    claimDueOperation(trx, { worker: tools.workerId, now, until }),
  );
  if (!claimed) return false;
  const loaded = await loadOperation(tools.db, claimed);
  await record(tools, loaded, await perform(tools, loaded));
  return true;
}

async function record(tools: WorkerTools, loaded: LoadedOperation, result: Result): Promise<void> {
  const when = { at: tools.now(), random: tools.random() };
  try {
    await inTransaction(tools.db, (trx) => recordResult(trx, loaded, result, when));
  } catch (error) {
    // the claim ran out and somebody else has it: their result counts
    if (!(error instanceof Refusal && error.code === 'OPERATION_STATE_FORBIDS')) throw error;
    tools.onFault(error);
  }
}
