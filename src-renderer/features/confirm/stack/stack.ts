import type { RequestDetail } from '#shared/contract/requests.ts';
import type { ReturnReason } from '#shared/contract/vocabulary.ts';
import type { Notice } from '../desk.ts';
import { changed, fresh, inFront, nextOf, type Queue, without } from './queue.ts';

/** What the office has been asked about the paper whose turn it is; the desk waits for the answer. */
export type Task =
  | { type: 'open'; text: string }
  | { type: 'confirm'; code: string; revision: number }
  | { type: 'return'; code: string; revision: number; reason: ReturnReason; note: string };

/** A paper that was put aside unsaved. */
export type SetAside = { readonly code: string; readonly nameTh: string | null };

/** The desk in stack mode: at most one paper on it, and in order everything that was scanned meanwhile. */
export type Stack = {
  readonly record: RequestDetail | null;
  /** The full number; shown with the record, for there is nothing to compare without it. */
  readonly nationalId: string | null;
  readonly step: 'compare' | 'return';
  /** What the confirmer said differs, as the reason to begin with. */
  readonly reason: ReturnReason | null;
  readonly queue: Queue;
  readonly setAside: readonly SetAside[];
  readonly task: Task | null;
  /** The office could not be asked; nothing is opened until somebody scans or asks for it again. */
  readonly stalled: boolean;
  readonly notice: Notice | null;
};

export const EMPTY_STACK: Stack = {
  record: null,
  nationalId: null,
  step: 'compare',
  reason: null,
  queue: [],
  setAside: [],
  task: null,
  stalled: false,
  notice: null,
};

/** Why the office did not do what it was asked: the paper cannot be confirmed, was corrected, or it is nobody's fault. */
export type Failure = { error: unknown; means: 'over' | 'corrected' | 'not-now' };

export type StackAction =
  | { type: 'scanned'; text: string }
  | { type: 'looked'; text: string; nameTh: string }
  | { type: 'look-failed'; text: string; failure: Failure }
  | { type: 'opened'; text: string; record: RequestDetail; nationalId: string }
  | { type: 'open-failed'; text: string; failure: Failure }
  | { type: 'agreed'; code: string; revision: number }
  | { type: 'differs'; reason: ReturnReason | null }
  | { type: 'back' }
  | { type: 'sent-back'; code: string; revision: number; reason: ReturnReason; note: string }
  | { type: 'saved' }
  | { type: 'save-failed'; failure: Failure }
  | { type: 'put-aside' }
  | { type: 'undone'; code: string; nameTh: string }
  | { type: 'removed'; text: string }
  | { type: 'refused-removed' }
  | { type: 'resumed' }
  | { type: 'noticed'; notice: Notice };

/** The desk without its paper. */
const CLEAR = { record: null, nationalId: null, step: 'compare', reason: null } as const;

/** Opens the paper whose turn it is, once the desk is free. */
function settled(stack: Stack): Stack {
  const next = nextOf(stack.queue);
  if (stack.record || stack.task || stack.stalled || !next) return stack;
  return {
    ...stack,
    queue: changed(stack.queue, next.text, { state: 'opening' }),
    task: { type: 'open', text: next.text },
  };
}

function scanned(stack: Stack, text: string): Stack {
  if (text === '') return stack;
  if (stack.record?.code === text) return { ...stack, notice: { kind: 'already-open' } };
  const known = stack.queue.find((waiting) => waiting.text === text);
  if (known && known.state !== 'refused') return { ...stack, notice: { kind: 'already-queued', text } };
  // one that could not be confirmed is asked about again: the applicant may have corrected it
  const queue = [...without(stack.queue, text), fresh(text)];
  const setAside = stack.setAside.filter(({ code }) => code !== text);
  const notice = stack.record === null ? stack.notice : ({ kind: 'queued', text } as const);
  return settled({ ...stack, queue, setAside, stalled: false, notice });
}

function opened(stack: Stack, action: Extract<StackAction, { type: 'opened' }>): Stack {
  if (stack.task?.type !== 'open' || stack.task.text !== action.text) return stack;
  const { record, nationalId } = action;
  const corrected = stack.queue.some((waiting) => waiting.text === action.text && waiting.corrected);
  // a refusal names its paper, and still stands when the next one is on the desk
  const kept = stack.notice?.kind === 'refused' ? stack.notice : null;
  return {
    ...stack,
    ...CLEAR,
    record,
    nationalId,
    queue: without(without(stack.queue, action.text), record.code),
    task: null,
    notice: corrected ? { kind: 'corrected' } : kept,
  };
}

function openFailed(stack: Stack, text: string, { error, means }: Failure): Stack {
  if (stack.task?.type !== 'open' || stack.task.text !== text) return stack;
  const notice: Notice = { kind: 'refused', error, text };
  const state = means === 'not-now' ? 'unseen' : 'refused';
  const queue = changed(stack.queue, text, { state, error: means === 'not-now' ? null : error });
  return settled({ ...stack, queue, task: null, stalled: means === 'not-now', notice });
}

function lookFailed(stack: Stack, text: string, { error, means }: Failure): Stack {
  const isUnseen = stack.queue.some((waiting) => waiting.text === text && waiting.state === 'unseen');
  if (!isUnseen || means === 'not-now') return stack;
  const queue = changed(stack.queue, text, { state: 'refused', error });
  return { ...stack, queue, notice: { kind: 'refused', error, text } };
}

function saveFailed(stack: Stack, { error, means }: Failure): Stack {
  const { record, task } = stack;
  if (!record || !task || task.type === 'open') return stack;
  const notice: Notice = { kind: 'refused', error, text: record.code };
  if (means === 'not-now') return { ...stack, task: null, notice };
  const paper = { ...fresh(record.code), nameTh: record.nameTh };
  const waiting =
    means === 'corrected' ? { ...paper, corrected: true } : ({ ...paper, state: 'refused', error } as const);
  return settled({ ...stack, ...CLEAR, queue: inFront(stack.queue, waiting), task: null, notice });
}

function saved(stack: Stack): Stack {
  const { record, task } = stack;
  if (!record || !task || task.type === 'open') return stack;
  const { code, nameTh } = record;
  const kind = task.type === 'confirm' ? 'confirmed' : 'returned';
  return settled({ ...stack, ...CLEAR, task: null, notice: { kind, code, nameTh } });
}

function putAside(stack: Stack): Stack {
  const { record } = stack;
  if (!record || stack.task) return stack;
  const { code, nameTh } = record;
  return settled({
    ...stack,
    ...CLEAR,
    setAside: [{ code, nameTh }, ...stack.setAside],
    notice: { kind: 'set-aside', code, nameTh },
  });
}

function undone(stack: Stack, { code, nameTh }: { code: string; nameTh: string }): Stack {
  const notice: Notice = { kind: 'undone', code, nameTh };
  if (stack.record?.code === code) return { ...stack, notice };
  const setAside = stack.setAside.filter((paper) => paper.code !== code);
  const queue = inFront(stack.queue, { ...fresh(code), nameTh });
  return settled({ ...stack, queue, setAside, stalled: false, notice });
}

/** Whether this is the paper on the desk, as it is shown, and nothing is being done with it. */
function isShown({ record, task }: Stack, code: string, revision: number): boolean {
  return record?.code === code && record.revision === revision && task === null;
}

/**
 * What happens on the desk in stack mode. Only `agreed`, which a hand's Enter makes, leads to a confirmation, and only of
 * the very record and revision that were on the screen; a scan never does more than join the queue.
 */
export function stackReducer(stack: Stack, action: StackAction): Stack {
  switch (action.type) {
    case 'scanned':
      return scanned(stack, action.text);
    case 'looked':
      return { ...stack, queue: readied(stack.queue, action.text, action.nameTh) };
    case 'look-failed':
      return lookFailed(stack, action.text, action.failure);
    case 'opened':
      return opened(stack, action);
    case 'open-failed':
      return openFailed(stack, action.text, action.failure);
    case 'agreed': {
      const { code, revision } = action;
      if (!isShown(stack, code, revision) || stack.step !== 'compare') return stack;
      return { ...stack, task: { type: 'confirm', code, revision }, notice: null };
    }
    case 'differs':
      if (!stack.record || stack.task) return stack;
      return { ...stack, step: 'return', reason: action.reason, notice: null };
    case 'back':
      return { ...stack, step: 'compare', reason: null };
    case 'sent-back': {
      const { code, revision, reason, note } = action;
      if (!isShown(stack, code, revision) || stack.step !== 'return') return stack;
      return { ...stack, task: { type: 'return', code, revision, reason, note }, notice: null };
    }
    case 'saved':
      return saved(stack);
    case 'save-failed':
      return saveFailed(stack, action.failure);
    case 'put-aside':
      return putAside(stack);
    case 'undone':
      return undone(stack, action);
    case 'removed': {
      const isOpening = stack.task?.type === 'open' && stack.task.text === action.text;
      return isOpening ? stack : { ...stack, queue: without(stack.queue, action.text) };
    }
    case 'refused-removed':
      return { ...stack, queue: stack.queue.filter(({ state }) => state !== 'refused') };
    case 'resumed':
      return settled({ ...stack, stalled: false });
    case 'noticed':
      return { ...stack, notice: action.notice };
  }
}

/** A paper of which the office has said that it can be confirmed; one that is on its way already goes on. */
function readied(queue: Queue, text: string, nameTh: string): Queue {
  return queue.map((waiting) => {
    if (waiting.text !== text) return waiting;
    return { ...waiting, nameTh, ...(waiting.state === 'unseen' && { state: 'ready' as const }) };
  });
}
