import { isOfficeFault } from '#shared/contract/operations.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { isSuspect, type Operation } from '#main/registry/repositories/operations.ts';
import type { Result } from './hands.ts';
import type { Lane } from './lanes.ts';

/** A commit waits for the disk, for one result as long as for so many. */
const WORTH_WRITING = 32;

/** An operation that was carried out and is not recorded yet. */
export interface Finished {
  operation: Operation;
  /** Null where it was not begun: somebody else had taken it over meanwhile. */
  result: Result | null;
}

interface UnderWay {
  operation: Operation;
  lane: Lane;
  /** In renewals of its claim. */
  age: number;
}

/**
 * What one worker has in hand: claimed and not begun, under way, and finished but not written down. Within a lane the next
 * one begins as soon as another has finished, whatever is being written meanwhile.
 */
export function createHand(carryOut: (operation: Operation) => Promise<Result | null>) {
  const claimed: Operation[] = [];
  const underWay = new Map<number, UnderWay>();
  let finished: Finished[] = [];
  let isHeld = false;
  let makesWay = false;
  let hasRung = false;
  let answer: (() => void) | undefined;

  const waitingIn = ({ connector }: Lane) => claimed.filter((operation) => operation.connector === connector);
  const busyIn = ({ connector }: Lane) =>
    [...underWay.values()].filter(({ lane }) => lane.connector === connector).length;

  const holdsSuspect = () =>
    claimed.some(isSuspect) || [...underWay.values()].some(({ operation }) => isSuspect(operation));

  function begin(operation: Operation, lane: Lane) {
    claimed.splice(claimed.indexOf(operation), 1);
    const attempt = { operation, lane, age: 0 };
    underWay.set(operation.id, attempt);
    void carryOut(operation).then((result) => end(attempt, result));
  }

  function end(attempt: UnderWay, result: Result | null) {
    const { operation, lane } = attempt;
    // given up long ago: whatever comes now is nobody's
    if (underWay.get(operation.id) !== attempt) return;
    underWay.delete(operation.id);
    finished.push({ operation, result });
    // where the way itself is at fault nothing more goes there before that is written down, and the way perhaps closed
    if (!(result?.kind === 'refused' && isOfficeFault(result.code))) fill(lane);
    ring();
  }

  function ring() {
    hasRung = true;
    answer?.();
  }

  function fill(lane: Lane) {
    if (isHeld) return;
    const waiting = waitingIn(lane);
    const free = lane.atOnce - busyIn(lane);
    if (free < Math.min(lane.together, waiting.length)) return;
    for (const operation of waiting.slice(0, free)) begin(operation, lane);
  }

  return {
    /** How many more of a lane may be claimed; none before half of what was claimed is done, nor beside a suspect. */
    roomIn(lane: Lane): number {
      if (makesWay || holdsSuspect()) return 0;
      const held = waitingIn(lane).length + busyIn(lane);
      return held * 2 <= lane.claimed ? lane.claimed - held : 0;
    },
    take(lane: Lane, operations: readonly Operation[]) {
      claimed.push(...operations);
      fill(lane);
    },
    /** What was claimed and not begun, taken out of the hand; of some ways out only. */
    drop(isMeant: (connector: ConnectorId | null) => boolean): number[] {
      const dropped = claimed.filter(({ connector }) => isMeant(connector));
      for (const operation of dropped) claimed.splice(claimed.indexOf(operation), 1);
      return dropped.map(({ id }) => id);
    },
    /** Everything under way is older by one renewal; what is as old as `most` is waited for no longer. */
    grow(most: number) {
      for (const attempt of underWay.values()) {
        attempt.age += 1;
        if (attempt.age >= most) end(attempt, { kind: 'retry', code: 'UNANSWERED', words: '' });
      }
    },
    /** Whether a suspect waits for the hand to be empty: as long as it does there is room for nothing else. */
    makeWay: (isWaiting: boolean) => void (makesWay = isWaiting),
    /** From now on nothing more is begun. */
    hold: () => void (isHeld = true),
    takeFinished(): Finished[] {
      const taken = finished;
      finished = [];
      return taken;
    },
    /** Could not be written down: once more, later. */
    keepFinished(kept: readonly Finished[]) {
      finished = [...kept, ...finished];
    },
    ids: () =>
      new Set([
        ...claimed.map(({ id }) => id),
        ...underWay.keys(),
        ...finished.map(({ operation }) => operation.id),
      ]),
    isIdle: () => underWay.size === 0 && claimed.length === 0,
    hasFinished: () => finished.length > 0,
    /**
     * Whether there is no sense in writing yet: so little has finished that more of what is under way should be written
     * with it. A message is no such thing: whoever has it already would get it once more after a crash.
     */
    isGathering: () =>
      underWay.size > 0 &&
      finished.length > 0 &&
      finished.length < WORTH_WRITING &&
      finished.every(({ operation }) => operation.connector !== null),
    /** A turn begins: it sees to everything that rang before. */
    listen: () => void (hasRung = false),
    /** Resolves when something more has finished, or `ring` was called for another reason, since `listen`. */
    change: () => (hasRung ? Promise.resolve() : new Promise<void>((resolve) => (answer = resolve))),
    ring,
  };
}
export type Hand = ReturnType<typeof createHand>;
