import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowedOperationEvents,
  nextOperationState,
  OPERATION_EVENTS,
  OPERATION_STATES,
  retryDelaySeconds,
} from '#shared/domain/operation-state.ts';
import type { OperationState } from '#shared/domain/operation-state.ts';

const states = fc.constantFrom(...OPERATION_STATES);
const events = fc.constantFrom(...OPERATION_EVENTS);
const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function reachableFrom(start: OperationState): OperationState[] {
  const found = new Set([start]);
  for (const state of found) {
    for (const event of allowedOperationEvents(state)) found.add(nextOperationState(state, event) ?? state);
  }
  return [...found];
}

describe('operation states', () => {
  test('can all be reached, and every one but the cancelled can still be done', () => {
    expect(reachableFrom('pending').toSorted()).toEqual([...OPERATION_STATES].toSorted());
    for (const state of OPERATION_STATES.filter((each) => each !== 'cancelled')) {
      expect(reachableFrom(state)).toContain('done');
    }
  });

  test('allow exactly the events that lead somewhere, and nothing after the end', () => {
    fc.assert(
      fc.property(states, events, (state, event) => {
        const next = nextOperationState(state, event);
        expect(allowedOperationEvents(state).includes(event)).toBe(next !== undefined);
        if (state === 'done' || state === 'cancelled') expect(next).toBeUndefined();
      }),
    );
  });

  test('never cancel what is out of hand, and always let it be parked', () => {
    for (const state of ['running', 'waiting'] as const) {
      expect(nextOperationState(state, 'cancel')).toBeUndefined();
      expect(nextOperationState(state, 'park')).toBe('parked');
      expect(nextOperationState(state, 'retry-later')).toBe('pending');
    }
  });

  test('are claimed once', () => {
    const claimable = OPERATION_STATES.filter((state) => nextOperationState(state, 'claim') !== undefined);
    expect(claimable).toEqual(['pending']);
  });
});

describe('retryDelaySeconds', () => {
  test('grows with every attempt, whatever the randomness, up to an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), randoms, randoms, (attempt, one, other) => {
        expect(retryDelaySeconds(attempt + 1, one)).toBeGreaterThan(retryDelaySeconds(attempt, other));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), randoms, (attempt, random) => {
        const seconds = retryDelaySeconds(attempt, random);
        expect(Number.isInteger(seconds)).toBe(true);
        expect(seconds).toBeGreaterThanOrEqual(12);
        expect(seconds).toBeLessThanOrEqual(3600);
      }),
    );
  });

  test('differs by chance', () => {
    expect([0, 0.5, 0.999].map((random) => retryDelaySeconds(1, random))).toEqual([15, 14, 12]);
    expect(retryDelaySeconds(9, 0)).toBe(3600);
  });

  test.each([
    [0, 0.5],
    [1.5, 0.5],
    [-1, 0],
    [NaN, 0],
    [1, 1],
    [1, -0.1],
    [1, NaN],
  ])('refuses attempt %d with %d', (attempt, random) => {
    expect(() => retryDelaySeconds(attempt, random)).toThrow(RangeError);
  });
});
