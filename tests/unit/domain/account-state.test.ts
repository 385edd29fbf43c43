import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACCOUNT_ACTS,
  ACCOUNT_STATES,
  type AccountWork,
  actVerdict,
  mayGetPassword,
  standingOf,
  stateAfter,
} from '#shared/domain/account-state.ts';

const WORK: readonly AccountWork[] = [...ACCOUNT_ACTS, 'create', 'reset', 'deliver'];
const states = fc.constantFrom(...ACCOUNT_STATES);
const acts = fc.constantFrom(...ACCOUNT_ACTS);
const work = fc.array(fc.constantFrom(...WORK), { maxLength: 4 });

describe('what may be ordered for an account', () => {
  test.each([
    ['suspend', ['active']],
    ['restore', ['suspended']],
    ['change', ['active', 'suspended']],
    ['rename', ['active', 'suspended']],
    ['delete', ['active', 'suspended']],
  ] as const)('%s, only where it changes something', (act, from) => {
    expect(ACCOUNT_STATES.filter((state) => actVerdict(state, [], act).may)).toEqual(from);
  });

  test('nothing for an account that is not there, whatever is under way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('reserved' as const, 'deleted' as const),
        work,
        acts,
        (state, list, act) => {
          expect(actVerdict(state, list, act)).toEqual({ may: false, why: 'state' });
        },
      ),
    );
  });

  test('never twice the same at once, nor behind a deletion or a renaming', () => {
    fc.assert(
      fc.property(states, work, acts, (state, list, act) => {
        for (const barring of [act, 'delete', 'rename'] as const)
          expect(actVerdict(state, [...list, barring], act).may).toBe(false);
      }),
    );
  });

  test('what bars it is the first of its kind under way; more under way never allows more', () => {
    fc.assert(
      fc.property(states, work, work, acts, (state, list, more, act) => {
        const verdict = actVerdict(state, list, act);
        if (!verdict.may && verdict.why === 'busy') expect(list).toContain(verdict.by);
        if (!verdict.may) expect(actVerdict(state, [...list, ...more], act)).toEqual(verdict);
      }),
    );
  });

  test('an account is closed at once, whatever message still waits for it', () => {
    expect(actVerdict('active', ['reset', 'deliver', 'change'], 'suspend')).toEqual({ may: true });
    expect(actVerdict('active', ['deliver'], 'delete')).toEqual({ may: false, why: 'busy', by: 'deliver' });
  });
});

test('an order that was allowed leads where another one makes sense', () => {
  fc.assert(
    fc.property(states, acts, (state, act) => {
      if (!actVerdict(state, [], act).may) return;
      const after = stateAfter(state, act);
      expect(after === state).toBe(act === 'change' || act === 'rename');
      if (act === 'suspend') expect(actVerdict(after, [], 'restore').may).toBe(true);
    }),
  );
});

test('a new password is for an account that is open and stays so', () => {
  expect(ACCOUNT_STATES.filter((state) => mayGetPassword(state, []))).toEqual(['active']);
  expect(WORK.filter((kind) => mayGetPassword('active', [kind]))).toEqual([
    'change',
    'create',
    'reset',
    'deliver',
  ]);
});

test('a row says how its address stands: let go, held beside another, or as its account does', () => {
  const row = { state: 'deleted' as const, heldFor: null, releasedAt: null };
  expect(standingOf(row)).toBe('deleted');
  expect(standingOf({ ...row, heldFor: 3 })).toBe('held');
  expect(standingOf({ ...row, heldFor: 3, releasedAt: 'x' })).toBe('released');
});
