import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fresh } from '../../../src-renderer/features/confirm/stack/queue.ts';
import {
  EMPTY_STACK,
  type Failure,
  type Stack,
  type StackAction,
  stackReducer,
} from '../../../src-renderer/features/confirm/stack/stack.ts';
import { after, agrees, FIRST, FOREIGN, opens, scan, SECOND, steps, THIRD, work } from './stack-work.ts';

const waitingOf = ({ queue }: Stack) => queue.map(({ text, state }) => `${text} ${state}`);

describe('a scan', () => {
  test('opens the record on an empty desk, and joins the queue on another', () => {
    expect(after(scan(FIRST)).task).toEqual({ type: 'open', text: FIRST });
    const desk = after(scan(FIRST), opens(FIRST), scan(SECOND), scan(FOREIGN), scan(THIRD));
    expect(desk.record?.code).toBe(FIRST);
    expect(desk.task).toBeNull();
    expect(waitingOf(desk)).toEqual([`${SECOND} unseen`, `${FOREIGN} unseen`, `${THIRD} unseen`]);
  });

  test('of what is open or waits already is told and not doubled', () => {
    const desk = after(scan(FIRST), opens(FIRST), scan(SECOND));
    expect(stackReducer(desk, scan(FIRST))).toEqual({ ...desk, notice: { kind: 'already-open' } });
    const again = stackReducer(desk, scan(SECOND));
    expect(again).toEqual({ ...desk, notice: { kind: 'already-queued', text: SECOND } });
  });

  test('during a save waits, and opens when the save is done', () => {
    const saving = after(scan(FIRST), opens(FIRST), agrees(FIRST), scan(SECOND));
    expect(saving.task).toEqual({ type: 'confirm', code: FIRST, revision: 1 });
    const done = stackReducer(saving, { type: 'saved' });
    expect(done).toMatchObject({ record: null, task: { type: 'open', text: SECOND } });
    expect(done.notice).toMatchObject({ kind: 'confirmed', code: FIRST });
  });
});

describe('an answer of the office', () => {
  const over: Failure = { error: new Error('confirmed already'), means: 'over' };
  const locked: Failure = { error: new Error('locked'), means: 'not-now' };

  test('that a paper cannot be confirmed leaves it in its place and opens the next', () => {
    const desk = after(scan(FIRST), scan(SECOND), { type: 'open-failed', text: FIRST, failure: over });
    expect(waitingOf(desk)).toEqual([`${FIRST} refused`, `${SECOND} opening`]);
  });

  test('that never comes, or comes later, lets the paper wait until it is asked for again', () => {
    const stalled = after(scan(FIRST), { type: 'open-failed', text: FIRST, failure: locked });
    expect(stalled).toMatchObject({ task: null, stalled: true, queue: [{ text: FIRST, state: 'unseen' }] });
    expect(stackReducer(stalled, { type: 'resumed' }).task).toEqual({ type: 'open', text: FIRST });
  });

  test('that the applicant has corrected it brings the new data, to be compared anew', () => {
    const failure: Failure = { error: new Error('changed'), means: 'corrected' };
    const desk = after(scan(FIRST), opens(FIRST), agrees(FIRST), { type: 'save-failed', failure });
    expect(desk).toMatchObject({ record: null, task: { type: 'open', text: FIRST } });
    const again = stackReducer(desk, opens(FIRST, 2));
    expect(again).toMatchObject({ record: { revision: 2 }, step: 'compare', notice: { kind: 'corrected' } });
    expect(stackReducer(again, agrees(FIRST, 1)).task).toBeNull();
  });

  test('that nothing was saved keeps the paper on the desk', () => {
    const desk = after(scan(FIRST), opens(FIRST), agrees(FIRST), { type: 'save-failed', failure: locked });
    expect(desk).toMatchObject({ record: { code: FIRST }, task: null, notice: { kind: 'refused' } });
  });

  test('about a paper that is no longer asked for changes nothing', () => {
    const desk = after(scan(FIRST), opens(FIRST));
    for (const late of [
      opens(SECOND),
      { type: 'saved' },
      { type: 'look-failed', text: THIRD, failure: over },
    ])
      expect(stackReducer(desk, late as StackAction)).toEqual(desk);
  });
});

test('a paper whose save was taken back is the next on the desk', () => {
  const desk = after(scan(FIRST), opens(FIRST), scan(SECOND), { type: 'undone', code: THIRD, nameTh: '' });
  expect(desk.queue.map(({ text }) => text)).toEqual([THIRD, SECOND]);
  expect(after({ type: 'undone', code: THIRD, nameTh: '' }).task).toEqual({ type: 'open', text: THIRD });
});

test('nothing is confirmed but what a hand’s Enter was given on, record and revision', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), (path) => {
      const { given, asked } = work(path);
      expect(asked).toEqual(given);
    }),
    { numRuns: 1000 },
  );
});

test('nothing scanned is lost, and nothing is in two places', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), (path) => {
      const { desk, scanned, finished } = work(path);
      const places = [
        ...(desk.record ? [desk.record.code] : []),
        ...desk.queue.map(({ text }) => text),
        ...desk.setAside.map((paperAside) => paperAside.code),
        ...finished,
      ];
      expect(new Set(places)).toEqual(scanned);
      expect(places).toHaveLength(scanned.size);
    }),
    { numRuns: 1000 },
  );
});

test('a free desk never waits while something could be opened', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), (path) => {
      const { desk } = work(path);
      const canOpen = desk.queue.some(({ state }) => state !== 'refused');
      if (!desk.record && !desk.stalled) expect(desk.task !== null).toBe(canOpen);
      expect(desk.queue.filter(({ state }) => state === 'opening')).toHaveLength(
        desk.task?.type === 'open' ? 1 : 0,
      );
    }),
    { numRuns: 500 },
  );
});

test('what could not be confirmed may be taken away, and what is on its way to the desk not', () => {
  const queue = [fresh(FIRST), { ...fresh(SECOND), state: 'refused' as const }];
  const desk = stackReducer({ ...EMPTY_STACK, queue }, { type: 'resumed' });
  expect(stackReducer(desk, { type: 'removed', text: FIRST })).toEqual(desk);
  expect(stackReducer(desk, { type: 'refused-removed' }).queue.map(({ text }) => text)).toEqual([FIRST]);
});
