import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextState, REQUEST_EVENTS, type RequestState } from '#shared/domain/request-state.ts';
import {
  DESK_EVENTS,
  type DeskDeed,
  type DeskEvent,
  undonePlaces,
  undoVerdict,
} from '#shared/domain/undo.ts';

const NAMES = ['somsri', 'somchai'];
const clock = fc.integer({ min: 0, max: 59 });
const instantOf = (minute: number) => `2026-11-22T02:${String(minute).padStart(2, '0')}:00.000Z`;

const isDeskEvent = (event: string): event is DeskEvent => DESK_EVENTS.some((known) => known === event);

/** How a request stands after events of several people, those that the states forbid being refused. */
const histories = fc
  .array(fc.tuple(fc.constantFrom(...REQUEST_EVENTS), fc.constantFrom(...NAMES)), { maxLength: 12 })
  .map((events) => {
    let state: RequestState = 'submitted';
    const deeds: DeskDeed[] = [];
    for (const [minute, [event, by]] of events.entries()) {
      const next = nextState(state, event);
      if (next === undefined) continue;
      state = next;
      if (isDeskEvent(event)) deeds.push({ event, by, at: instantOf(minute) });
    }
    return { state, lastDeed: deeds.at(-1) };
  });

test('what may be taken back is the last save, one’s own, of this session, and the states allow it', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...NAMES), clock, (request, name, minute) => {
      const since = instantOf(minute);
      if (undoVerdict(request, { name, since }) !== 'allowed') return;
      const { lastDeed, state } = request;
      expect(lastDeed?.by).toBe(name);
      expect(lastDeed && lastDeed.at >= since).toBe(true);
      expect(lastDeed?.event).toBe(state === 'confirmed' ? 'confirm' : 'return');
      expect(nextState(state, 'undo')).toBe('submitted');
    }),
  );
});

test('nothing is taken back twice, nor after somebody else has dealt with the paper', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...DESK_EVENTS), ({ state }, event) => {
      const [own = '', other = ''] = NAMES;
      const person = { name: own, since: null };
      const at = instantOf(30);
      expect(undoVerdict({ state, lastDeed: { event: 'undo', by: own, at } }, person)).toBe('not-own');
      expect(undoVerdict({ state, lastDeed: { event, by: other, at } }, person)).toBe('not-own');
      expect(undoVerdict({ state, lastDeed: undefined }, person)).toBe('not-own');
    }),
  );
});

test.each([
  ['the IT office has taken it', 'confirm', 'provisioning'],
  ['the IT office has refused it', 'confirm', 'rejected'],
  ['the applicant has corrected it', 'return', 'submitted'],
  ['the applicant has withdrawn it', 'return', 'cancelled'],
] as const)('it is too late once %s', (_, event, state) => {
  const lastDeed = { event, by: 'somsri', at: instantOf(1) };
  expect(undoVerdict({ state, lastDeed }, { name: 'somsri', since: instantOf(0) })).toBe('too-late');
});

test('a save of an earlier session stays', () => {
  const request = {
    state: 'confirmed',
    lastDeed: { event: 'confirm', by: 'somsri', at: instantOf(1) },
  } as const;
  expect(undoVerdict(request, { name: 'somsri', since: instantOf(2) })).toBe('not-own');
  expect(undoVerdict(request, { name: 'somsri', since: instantOf(1) })).toBe('allowed');
});

test('an undo takes back the last save before it, and nothing else', () => {
  const undone = (...events: string[]) => [...undonePlaces(events.map((event) => ({ event })))];
  expect(undone('submit', 'confirm', 'undo')).toEqual([1]);
  expect(undone('submit', 'return', 'remind', 'undo', 'return')).toEqual([1]);
  expect(undone('submit', 'return', 'undo', 'confirm', 'take', 'release', 'undo')).toEqual([1, 3]);
  expect(undone('submit', 'return', 'correct', 'confirm')).toEqual([]);
});
