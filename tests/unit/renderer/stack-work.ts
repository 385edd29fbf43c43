import * as fc from 'fast-check';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { RETURN_REASONS } from '#shared/contract/vocabulary.ts';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import {
  EMPTY_STACK,
  type Failure,
  type Stack,
  type StackAction,
  stackReducer,
  type Task,
} from '../../../src-renderer/features/confirm/stack/stack.ts';

export const CODES = [1, 2, 3, 4, 5].map((runningNumber) =>
  makeDocumentCode({ buddhistYear: 2569, runningNumber }),
);
export const [FIRST = '', SECOND = '', THIRD = ''] = CODES;
export const FOREIGN = '8850999320014';

const paper = (code: string, revision = 1) => ({ code, nameTh: `ผู้ขอ ${code}`, revision }) as RequestDetail;
export const after = (...actions: StackAction[]): Stack => actions.reduce(stackReducer, EMPTY_STACK);
export const scan = (text: string): StackAction => ({ type: 'scanned', text });
export const opens = (code: string, revision = 1): StackAction => ({
  type: 'opened',
  text: code,
  record: paper(code, revision),
  nationalId: '1101990000018',
});
export const agrees = (code: string, revision = 1): StackAction => ({ type: 'agreed', code, revision });
/** What a tired hour brings: scans, keys and answers, in any order and also when nobody expects them. */
type Step =
  | { do: 'scan'; code: number }
  | { do: 'foreign' }
  | { do: 'enter' | 'stray-agree' | 'escape' | 'differs' | 'send-back' | 'back' | 'undo' | 'resume' }
  | { do: 'answer'; means: 'done' | Failure['means'] }
  | { do: 'look'; code: number; means: 'done' | 'over' };
const code = fc.nat(CODES.length - 1);
export const steps: fc.Arbitrary<Step> = fc.oneof(
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
export function work(path: readonly Step[]) {
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
