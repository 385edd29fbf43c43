import { expect, test } from 'vitest';
import { type Clock, whenDue } from '../../../src-renderer/scanning/when-due.ts';

/** A clock that a test moves; what fell due while the machine stood still is called only afterwards. */
class StandingClock implements Clock {
  #now = 0;
  #waiting: { at: number; call: () => void }[] = [];

  now = () => this.#now;

  after = (milliseconds: number, call: () => void) => {
    const entry = { at: this.#now + milliseconds, call };
    this.#waiting.push(entry);
    return () => void (this.#waiting = this.#waiting.filter((one) => one !== entry));
  };

  /** The machine stands still until this moment, and runs again then. */
  resumeAt(moment: number): void {
    this.#now = moment;
    const due = this.#waiting.filter(({ at }) => at <= moment);
    this.#waiting = this.#waiting.filter(({ at }) => at > moment);
    for (const { call } of due) call();
  }
}

function start(due: number) {
  const clock = new StandingClock();
  const calls: number[] = [];
  const prevent = whenDue(due, () => calls.push(clock.now()), clock);
  return { clock, calls, prevent };
}

test('a moment that comes in time is told in time', () => {
  const { clock, calls } = start(300);
  clock.resumeAt(299);
  expect(calls).toEqual([]);
  clock.resumeAt(304);
  expect(calls).toEqual([304]);
});

test('behind a stall, keys that are still on their way have as much time again, a quarter of a second at most', () => {
  for (const [resumed, told] of [
    [340, 380],
    [1500, 1750],
  ] as const) {
    const { clock, calls } = start(300);
    clock.resumeAt(resumed);
    clock.resumeAt(told - 1);
    expect(calls).toEqual([]);
    clock.resumeAt(told);
    expect(calls).toEqual([told]);
  }
});

test('one grace is given and no more, and a key that comes in it prevents what was due', () => {
  const { clock, calls } = start(300);
  clock.resumeAt(1500);
  clock.resumeAt(4000);
  expect(calls).toEqual([4000]);
  const other = start(300);
  other.clock.resumeAt(1500);
  other.prevent();
  other.clock.resumeAt(4000);
  expect(other.calls).toEqual([]);
});
