import type { RequestState } from './request-state.ts';

/** The events that a confirmer's desk writes into a request's history. */
export const DESK_EVENTS = ['confirm', 'return', 'undo'] as const;
export type DeskEvent = (typeof DESK_EVENTS)[number];

/** The last thing that happened to a request at a confirmer's desk: what, by whom, when (ISO 8601, UTC). */
export type DeskDeed = { event: DeskEvent; by: string; at: string };

/** Who wants to take a save back; `since` is when they signed in, null at a door that knows no sign-in. */
export type DeskPerson = { name: string; since: string | null };

/** `not-own`: there is nothing of this person's to take back. `too-late`: somebody has built on it. */
export type UndoVerdict = 'allowed' | 'not-own' | 'too-late';

const LEFT_BY: Readonly<Record<DeskEvent, RequestState | undefined>> = {
  confirm: 'confirmed',
  return: 'returned',
  undo: undefined,
};

/**
 * Whether somebody may take their confirmation or return back: it is the last one, their own, of this session, and the
 * request stands as it left it. Once the IT office has taken the request or the applicant has corrected it, it does not.
 */
export function undoVerdict(
  request: { state: RequestState; lastDeed: DeskDeed | undefined },
  { name, since }: DeskPerson,
): UndoVerdict {
  const { state, lastDeed } = request;
  if (!lastDeed || lastDeed.event === 'undo' || lastDeed.by !== name) return 'not-own';
  if (since !== null && lastDeed.at < since) return 'not-own';
  return state === LEFT_BY[lastDeed.event] ? 'allowed' : 'too-late';
}

/**
 * The places of the returns and confirmations that were taken back, in a request's history from its first line on: an undo
 * takes back the last one before it.
 */
export function undonePlaces(history: readonly { event: string }[]): ReadonlySet<number> {
  const undone = new Set<number>();
  let lastSave: number | undefined;
  for (const [place, { event }] of history.entries()) {
    if (event === 'confirm' || event === 'return') lastSave = place;
    if (event === 'undo' && lastSave !== undefined) undone.add(lastSave);
  }
  return undone;
}
