import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowedEvents,
  isLocked,
  isOpen,
  nextState,
  REQUEST_EVENTS,
  REQUEST_STATES,
} from '#shared/domain/request-state.ts';
import type { RequestEvent, RequestState } from '#shared/domain/request-state.ts';

const states = fc.constantFrom(...REQUEST_STATES);
const events = fc.constantFrom(...REQUEST_EVENTS);
const histories = fc.array(events, { maxLength: 40 });

/** The states a request passes through, events that are not allowed being refused. */
function travel(history: readonly RequestEvent[]): RequestState[] {
  const passed: RequestState[] = ['submitted'];
  for (const event of history)
    passed.push(nextState(passed.at(-1) ?? 'submitted', event) ?? passed.at(-1) ?? 'submitted');
  return passed;
}

function reachableFrom(start: RequestState): Set<RequestState> {
  const found = new Set([start]);
  for (const state of found)
    for (const event of allowedEvents(state)) found.add(nextState(state, event) ?? state);
  return found;
}

const LEAD_TO_DELIVERED = [
  'provisioning deliver',
  'parked not-bounced',
  'provisioning settle',
  'parked settle',
];

describe('request states', () => {
  test.each([
    ['the way of product.md', ['confirm', 'take', 'deliver'], 'delivered'],
    ['corrected before anybody looked', ['correct', 'correct', 'confirm'], 'confirmed'],
    ['returned and corrected', ['return', 'correct', 'confirm'], 'confirmed'],
    ['taken back and confirmed again', ['confirm', 'undo', 'confirm'], 'confirmed'],
    ['a return taken back', ['return', 'undo'], 'submitted'],
    ['returned by the officer', ['confirm', 'return'], 'returned'],
    ['taken and given back', ['confirm', 'take', 'release'], 'confirmed'],
    ['parked and resumed', ['confirm', 'take', 'park', 'resume', 'deliver'], 'delivered'],
    ['credentials sent again', ['confirm', 'take', 'deliver', 'send-again'], 'provisioning'],
    ['came back, and sent again', ['confirm', 'take', 'deliver', 'bounce', 'send-again'], 'provisioning'],
    ['was no bounce', ['confirm', 'take', 'deliver', 'bounce', 'not-bounced'], 'delivered'],
    ['parked, though its person has the account in use', ['confirm', 'take', 'park', 'settle'], 'delivered'],
    ['parked and sent again', ['confirm', 'take', 'park', 'send-again', 'deliver'], 'delivered'],
    ['parked and refused by the officer', ['confirm', 'take', 'park', 'reject'], 'rejected'],
    ['refused by the officer', ['confirm', 'reject'], 'rejected'],
    ['given up after a return', ['return', 'cancel'], 'cancelled'],
    ['never confirmed', ['expire'], 'expired'],
    ['revived when its paper came late', ['expire', 'revive', 'confirm'], 'confirmed'],
  ] as const)('%s', (_, way, end) => {
    const passed = travel(way);
    expect(passed.at(-1)).toBe(end);
    expect(new Set(passed).size).toBeGreaterThan(1);
  });

  test('can all be reached, and from each open one the end', () => {
    expect([...reachableFrom('submitted')].toSorted()).toEqual([...REQUEST_STATES].toSorted());
    for (const state of REQUEST_STATES.filter(isOpen)) {
      expect([...reachableFrom(state)].some((end) => !isOpen(end))).toBe(true);
    }
  });

  test('of which two allow nothing more, and an expired one only to be revived', () => {
    const terminal = REQUEST_STATES.filter((state) => allowedEvents(state).length === 0);
    expect(terminal).toEqual(['cancelled', 'rejected']);
    expect(allowedEvents('expired')).toEqual(['revive']);
    expect(terminal.filter(isOpen)).toEqual([]);
  });

  test('allow exactly the events that lead somewhere', () => {
    fc.assert(
      fc.property(states, events, (state, event) => {
        expect(allowedEvents(state).includes(event)).toBe(nextState(state, event) !== undefined);
      }),
    );
  });

  test('when locked never accept a correction, cancellation or expiry', () => {
    fc.assert(
      fc.property(
        states,
        fc.constantFrom('correct' as const, 'cancel' as const, 'expire' as const),
        (state, event) => {
          if (isLocked(state)) expect(nextState(state, event)).toBeUndefined();
        },
      ),
    );
  });

  test('never stay parked for want of a way on, and take another contact address only once at work', () => {
    expect(allowedEvents('parked')).toEqual([
      'resume',
      'reject',
      'send-again',
      'contact',
      'not-bounced',
      'settle',
    ]);
    for (const state of REQUEST_STATES) {
      const isAtWork = state === 'provisioning' || state === 'parked' || state === 'delivered';
      expect(nextState(state, 'contact')).toBe(isAtWork ? state : undefined);
    }
  });

  test('are left behind by a confirmer only as long as nobody has built on them', () => {
    for (const state of REQUEST_STATES) {
      const isFresh = state === 'confirmed' || state === 'returned';
      expect(nextState(state, 'undo')).toBe(isFresh ? 'submitted' : undefined);
    }
  });

  test('are entered locked only by a confirmation, and delivered only by a delivery, back from a bounce that was none, or where the account is in use', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const passed = travel(history);
        passed.slice(1).forEach((state, index) => {
          const before = passed[index] ?? 'submitted';
          if (isLocked(state) && !isLocked(before))
            expect([before, history[index]]).toEqual(['submitted', 'confirm']);
          if (state === 'delivered' && before !== 'delivered')
            expect(LEAD_TO_DELIVERED).toContain(`${before} ${history[index]}`);
        });
      }),
    );
  });
});
