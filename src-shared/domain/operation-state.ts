/**
 * The states of an operation, one act on the mail platform or one message (product.md, Words). `waiting`: handed over,
 * the answer is still to come (a bulk file's result, a manual task's tick). `parked`: a person is needed; never dropped.
 */
export const OPERATION_STATES = ['pending', 'running', 'waiting', 'done', 'parked', 'cancelled'] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** What can happen to an operation; `retry-later` is also what a crash in the middle of `running` comes to. */
export const OPERATION_EVENTS = [
  'claim',
  'wait',
  'retry-later',
  'succeed',
  'park',
  'resume',
  'cancel',
] as const;
export type OperationEvent = (typeof OPERATION_EVENTS)[number];

/** What is out of hand (`running`, `waiting`) is not cancelled: it is parked first, with the reason. */
const NEXT: Readonly<Record<OperationState, Partial<Record<OperationEvent, OperationState>>>> = {
  pending: { claim: 'running', park: 'parked', cancel: 'cancelled' },
  running: { succeed: 'done', wait: 'waiting', 'retry-later': 'pending', park: 'parked' },
  waiting: { succeed: 'done', 'retry-later': 'pending', park: 'parked' },
  parked: { resume: 'pending', succeed: 'done', cancel: 'cancelled' },
  done: {},
  cancelled: {},
};

/** The state after an event, or `undefined` where the event is not allowed. */
export function nextOperationState(state: OperationState, event: OperationEvent): OperationState | undefined {
  return NEXT[state][event];
}

/** The events that a state allows; none for `done` and `cancelled`. */
export function allowedOperationEvents(state: OperationState): OperationEvent[] {
  return OPERATION_EVENTS.filter((event) => event in NEXT[state]);
}

const FIRST_DELAY_SECONDS = 15;
/** Unless told otherwise, an operation is tried again at least this often. */
export const LONGEST_DELAY_SECONDS = 3600;

/** How long a platform may ask to be left alone: it may be wrong, and somebody waits for the account. */
export const LONGEST_ASKED_PAUSE_SECONDS = 3600;

/** What a platform's own wish comes to: whole seconds, at least one and an hour at the most; nothing where it is no time. */
export function askedPauseSeconds(wish: number | undefined): number | undefined {
  if (wish === undefined || !(wish > 0)) return undefined;
  return Math.min(LONGEST_ASKED_PAUSE_SECONDS, Math.ceil(wish));
}

/**
 * Seconds to wait before the next attempt, after `attempt` (1, 2, …) failed: doubling from 15 s, at most `longest`, less
 * up to a quarter by `random` (0 ≤ random < 1) so that many operations do not come back in one moment.
 * @throws RangeError for an attempt or a random number outside those bounds.
 */
export function retryDelaySeconds(attempt: number, random: number, longest = LONGEST_DELAY_SECONDS): number {
  if (!Number.isInteger(attempt) || attempt < 1) throw new RangeError(`no attempt: ${attempt}`);
  if (!(random >= 0 && random < 1)) throw new RangeError(`not within [0, 1): ${random}`);
  const delay = Math.min(longest, FIRST_DELAY_SECONDS * 2 ** (attempt - 1));
  return Math.ceil(delay * (1 - random / 4));
}
