import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { RETURN_REASONS } from '#shared/contract/vocabulary.ts';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { fresh } from '../../../src-renderer/features/confirm/stack/queue.ts';
import {
  EMPTY_STACK,
  type Failure,
  type Stack,
  type StackAction,
  stackReducer,
  type Task,
} from '../../../src-renderer/features/confirm/stack/stack.ts';

const CODES = [1, 2, 3, 4, 5].map((runningNumber) => makeDocumentCode({ buddhistYear: 2569, runningNumber }));
const [FIRST = '', SECOND = '', THIRD = ''] = CODES;
const FOREIGN = '8850999320014';

const paper = (code: string, revision = 1) => ({ code, nameTh: `ผู้ขอ ${code}`, revision }) as RequestDetail;
const after = (...actions: StackAction[]): Stack => actions.reduce(stackReducer, EMPTY_STACK);
const scan = (text: string): StackAction => ({ type: 'scanned', text });
const opens = (code: string, revision = 1): StackAction => ({
  type: 'opened',
  text: code,
  record: paper(code, revision),
  nationalId: '1101990000018',
});
const agrees = (code: string, revision = 1): StackAction => ({ type: 'agreed', code, revision });
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

/** What a tired hour brings: scans, keys and answers, in any order and also when nobody expects them. */
type Step =
  | { do: 'scan'; code: number }
  | { do: 'foreign' }
  | { do: 'enter' | 'stray-agree' | 'escape' | 'differs' | 'send-back' | 'back' | 'undo' | 'resume' }
  | { do: 'answer'; means: 'done' | Failure['means'] }
  | { do: 'look'; code: number; means: 'done' | 'over' };
const code = fc.nat(CODES.length - 1);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: code.map((at): Step => ({ do: 'scan', code: at })) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'foreign' }) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        'enter' as const,
        'stray-agree' as const,
        'escape' as const,
        'differs' as const,
        'send-back' as const,
        'back' as const,
        'undo' as const,
        'resume' as const,
      )
      .map((key): Step => ({ do: key })),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(
        'done' as const,
        'done' as const,
        'over' as const,
        'corrected' as const,
        'not-now' as const,
      )
      .map((means): Step => ({ do: 'answer', means })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(code, fc.constantFrom('done' as const, 'over' as const))
      .map(([at, means]): Step => ({ do: 'look', code: at, means })),
  },
);

/** A confirmer, a desk and an office that answers when it likes. */
function work(path: readonly Step[]) {
  let desk: Stack = EMPTY_STACK;
  let revision = 1;
  const scanned = new Set<string>();
  const finished = new Set<string>();
  /** What a hand's Enter was given on, and what the office was asked to confirm. */
  const given: string[] = [];
  const asked: string[] = [];
  let last: Task | null = null;
  const act = (action: StackAction) => {
    desk = stackReducer(desk, action);
    if (desk.task !== null && desk.task !== last && desk.task.type === 'confirm')
      asked.push(`${desk.task.code} ${desk.task.revision}`);
    last = desk.task;
  };
  const error = new Error('refused');
  for (const step of path) {
    const { record, task } = desk;
    if (step.do === 'scan' || step.do === 'foreign') {
      const text = step.do === 'scan' ? (CODES[step.code] ?? '') : FOREIGN;
      scanned.add(text);
      finished.delete(text);
      act(scan(text));
    } else if (step.do === 'enter' && record) {
      // the screen shows what to compare, and its button says so, in this step only
      if (desk.step === 'compare' && !task) given.push(`${record.code} ${record.revision}`);
      act(agrees(record.code, record.revision));
    } else if (step.do === 'stray-agree') act(agrees(FIRST, 99));
    else if (step.do === 'escape') act({ type: 'put-aside' });
    else if (step.do === 'differs') act({ type: 'differs', reason: RETURN_REASONS[0] });
    else if (step.do === 'back') act({ type: 'back' });
    else if (step.do === 'resume') act({ type: 'resumed' });
    else if (step.do === 'send-back' && record)
      act({ type: 'sent-back', code: record.code, revision: record.revision, reason: 'other', note: '-' });
    else if (step.do === 'undo') {
      const [undone] = finished;
      if (undone === undefined) continue;
      finished.delete(undone);
      act({ type: 'undone', code: undone, nameTh: '' });
    } else if (step.do === 'look') {
      const text = CODES[step.code] ?? '';
      if (step.means === 'done') act({ type: 'looked', text, nameTh: 'ผู้ขอ' });
      else act({ type: 'look-failed', text, failure: { error, means: 'over' } });
    } else if (step.do === 'answer' && task) {
      if (task.type === 'open') {
        if (step.means === 'done') act(opens(task.text, (revision += 1)));
        else act({ type: 'open-failed', text: task.text, failure: { error, means: step.means } });
      } else if (step.means === 'done') {
        finished.add(task.code);
        act({ type: 'saved' });
      } else act({ type: 'save-failed', failure: { error, means: step.means } });
    }
  }
  return { desk, scanned, finished, given, asked };
}

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
