import { readScan } from '#shared/domain/scan-decode.ts';

/** As much of a scan as the office looks at; whatever is longer is no code of ours. */
const LONGEST_CODE_INPUT = 64;

/**
 * One thing that was scanned and is not dealt with yet. `unseen`: the office has not been asked about it; `ready`: it can
 * be confirmed; `opening`: it is on its way to the desk; `refused`: it cannot be confirmed, for `error`.
 */
export type Waiting = {
  /** The document code, or what else was scanned. */
  readonly text: string;
  readonly state: 'unseen' | 'ready' | 'opening' | 'refused';
  readonly nameTh: string | null;
  readonly error: unknown;
  /** The applicant corrected it while it was being compared. */
  readonly corrected: boolean;
};

export type Queue = readonly Waiting[];

/** By what a scan is known, so that the same paper scanned twice is one paper: its code where it has one. */
export function scannedText(text: string): string {
  const scan = readScan({ text });
  return scan.ok ? scan.code : text.trim().slice(0, LONGEST_CODE_INPUT);
}

const FRESH = { state: 'unseen', nameTh: null, error: null, corrected: false } as const;

/** What was scanned, before the office has been asked about it. */
export const fresh = (text: string): Waiting => ({ ...FRESH, text });

/** The queue with some of one paper's particulars changed; as it is where the paper is not in it. */
export function changed(queue: Queue, text: string, particulars: Partial<Waiting>): Queue {
  return queue.map((waiting) => (waiting.text === text ? { ...waiting, ...particulars } : waiting));
}

/** The queue without this paper. */
export function without(queue: Queue, text: string): Queue {
  return queue.filter((waiting) => waiting.text !== text);
}

/** The queue with this paper before all others, once. */
export function inFront(queue: Queue, waiting: Waiting): Queue {
  return [waiting, ...without(queue, waiting.text)];
}

/** The paper whose turn it is; those that cannot be confirmed keep their places and wait to be taken away. */
export function nextOf(queue: Queue): Waiting | undefined {
  return queue.find(({ state }) => state === 'unseen' || state === 'ready');
}
