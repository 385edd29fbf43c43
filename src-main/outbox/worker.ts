import { later } from '#shared/domain/instant.ts';
import { askTogether } from '#main/connectors/ask-together.ts';
import {
  nextDueOver,
  claimedNow,
  renewClaims,
  stillClaimed,
} from '#main/registry/repositories/operation-claims.ts';
import type { Operation } from '#main/registry/repositories/operations.ts';
import { createHand } from './hand.ts';
import type { Result } from './hands.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { loadOperation, loadOperations } from './order.ts';
import { perform } from './perform.ts';
import { bringBackFromFuture, CLAIM_SECONDS, returnAbandoned } from './returned.ts';
import { pausedConnectors, takeTurn } from './turn.ts';
import type { WorkerTools } from './worker-tools.ts';

/** Carries the outbox out: several operations at once, those of one account one after the other. */
export interface Worker {
  /** Looks for what is due; to be called at the start and after every commit that appended something. */
  wake(): void;
  /** Resolves once nothing is due any more. */
  idle(): Promise<void>;
  /** Takes up nothing new; resolves once what runs has been recorded. */
  stop(): Promise<void>;
}

/** So long a result may wait for others: a person does not see it, and a crash repeats an act that is done already. */
export const GATHER_MS = 40;
/** The most that is read from the registry as one. */
const BEGUN_TOGETHER = 100;
const AFTER_FAULT_MS = 15_000;
/** Another host may have died, or the clock been set: nobody calls for that. */
const LONGEST_NAP_MS = 60_000;
/** Often enough that a claim outlives two renewals that failed. */
export const RENEW_MS = (CLAIM_SECONDS * 1000) / 3;
/** In renewals, ten minutes: every connector gives up far earlier, and none holds a place for ever that does not. */
export const LONGEST_ATTEMPT = 15;

/**
 * A worker over one registry. Operations are claimed in one transaction, carried out outside any, and recorded in
 * another. A crash between the last two leaves the claim, which runs out: the operation is then carried out again, with
 * the same idempotency key and Message-ID. While an attempt takes long its claim is renewed.
 */
export function createWorker(tools: WorkerTools): Worker {
  const begin = beginTogether(tools);
  const hand = createHand((operation) => carryOut(tools, operation, begin));
  let work: Promise<void> | undefined;
  let wokenAgain = false;
  let isStopped = false;
  let mustLook = true;
  let areAllReturned = true;
  let lastLook = '';
  let cancelNap = () => {};
  let cancelRenewal: (() => void) | undefined;

  function wake() {
    cancelNap();
    if (isStopped) return;
    if (work) {
      wokenAgain = true;
      mustLook = true;
      hand.ring();
    } else
      work = drain().finally(() => {
        work = undefined;
        if (wokenAgain) wake();
      });
  }

  async function drain() {
    wokenAgain = false;
    mustLook = true;
    try {
      while (await turn());
      nap(areAllReturned ? await longestNap(tools) : AFTER_FAULT_MS);
    } catch (error) {
      tools.onFault(error);
      nap(AFTER_FAULT_MS);
    }
  }

  /** @returns false when nothing is due and nothing is in hand. */
  async function turn(): Promise<boolean> {
    hand.listen();
    if (mustLook) await lookRound();
    await takeTurn(tools, hand, !isStopped);
    keepClaims();
    if (hand.isIdle() && !hand.hasFinished()) return false;
    if (!hand.hasFinished()) await somethingNew();
    await gather();
    return true;
  }

  /** What is answered in the next moments is written down together. */
  async function gather() {
    // also so that nothing else of the program waits for the outbox
    await new Promise(setImmediate);
    let isLate = false;
    const mayWait = () => !isLate && !isStopped && !mustLook && hand.isGathering();
    if (!mayWait()) return;
    const cancelAlarm = tools.timers.after(GATHER_MS, () => {
      isLate = true;
      hand.ring();
    });
    while (mayWait()) {
      hand.listen();
      await hand.change();
    }
    cancelAlarm();
  }

  /** Something has finished, somebody called, or what waited for its time is due where there is room for it. */
  async function somethingNew() {
    const free = lanesOf(tools.connectors).filter((lane) => hand.roomIn(lane) > 0);
    const next = await millisecondsToNext(tools, free);
    const cancelAlarm = next === undefined ? undefined : tools.timers.after(next, hand.ring);
    await hand.change();
    cancelAlarm?.();
  }

  /** Who died, and what time it is: at the beginning, and every now and then while there is much to do. */
  async function lookRound() {
    mustLook = false;
    const now = tools.now();
    if (now < lastLook || lastLook === '') await bringBackFromFuture(tools);
    lastLook = now;
    areAllReturned = await returnAbandoned(tools, hand.ids());
  }

  function keepClaims() {
    if (hand.isIdle()) return;
    cancelRenewal ??= tools.timers.after(RENEW_MS, () => {
      cancelRenewal = undefined;
      hand.grow(LONGEST_ATTEMPT);
      const until = later(tools.now(), CLAIM_SECONDS);
      renewClaims(tools.db, { worker: tools.workerId, ids: [...hand.ids()], until }).catch(tools.onFault);
      keepClaims();
      mustLook = true;
      hand.ring();
    });
  }

  async function settled(): Promise<void> {
    if (!work) return;
    await work;
    await settled();
  }

  /** What a fault left in hand is written down after all, if it can be. */
  async function lastTurns() {
    try {
      while (await turn());
    } catch (error) {
      tools.onFault(error);
    }
  }

  function nap(milliseconds: number) {
    if (!isStopped) cancelNap = tools.timers.after(Math.min(milliseconds, LONGEST_NAP_MS), wake);
  }

  return {
    wake,
    async idle() {
      wake();
      await settled();
    },
    async stop() {
      isStopped = true;
      hand.hold();
      cancelNap();
      hand.ring();
      await settled();
      await lastTurns();
      cancelRenewal?.();
      cancelNap();
    },
  };
}

/**
 * Whatever goes wrong comes back as a result. What was claimed waits for its turn, and a machine may sleep meanwhile: it is
 * begun only if it is still in these hands.
 */
async function carryOut(
  tools: WorkerTools,
  operation: Operation,
  begin: ReturnType<typeof beginTogether>,
): Promise<Result | null> {
  try {
    const { isOurs, loaded } = await begin(operation);
    return isOurs ? await perform(tools, loaded ?? (await loadOperation(tools.db, operation))) : null;
  } catch (error) {
    return { kind: 'retry', code: 'UNEXPECTED', words: error instanceof Error ? error.message : '' };
  }
}

/** Loads what is begun in the same moment, and says whether it is still in these hands. */
function beginTogether({ db, workerId }: WorkerTools) {
  return askTogether(async (operations: readonly Operation[]) => {
    const ours = await stillClaimed(db, workerId, operations);
    const loaded = await loadOperations(db, operations);
    return operations.map(({ id }) => ({ isOurs: ours.has(id), loaded: loaded.get(id) }));
  }, BEGUN_TOGETHER);
}

/** Until something is due over one of these lanes, or somebody's claim has run out; a minute at the most. */
async function longestNap(tools: WorkerTools): Promise<number> {
  const [firstClaim] = await claimedNow(tools.db);
  const next = (await millisecondsToNext(tools, lanesOf(tools.connectors))) ?? LONGEST_NAP_MS;
  const claim = firstClaim ? millisecondsTo(firstClaim.until, tools.now()) : LONGEST_NAP_MS;
  return Math.min(LONGEST_NAP_MS, next, claim);
}

/** Until something is due over one of these lanes; undefined where nothing waits there. */
async function millisecondsToNext(
  { db, now }: WorkerTools,
  lanes: readonly Lane[],
): Promise<number | undefined> {
  const paused = await pausedConnectors(db);
  const due: string[] = [];
  for (const { connector } of lanes) {
    const next = paused.has(connector) ? undefined : await nextDueOver(db, connector);
    if (next !== undefined) due.push(next);
  }
  return due.length === 0 ? undefined : Math.min(...due.map((at) => millisecondsTo(at, now())));
}

const millisecondsTo = (instant: string, now: string) => Math.max(0, Date.parse(instant) - Date.parse(now));
