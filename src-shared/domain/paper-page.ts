import type { DocumentCode } from './document-code.ts';
import { type RequestState, REQUEST_STATES } from './request-state.ts';

/**
 * What becomes of a page of scanned paper. `attached` to its request; `unknown` (no code of ours) and `doubtful` (a code,
 * but not beyond doubt) wait for a person; `blank` (the empty back of a form) is only counted; `discarded` by a person.
 */
export const PAGE_STATES = ['attached', 'unknown', 'doubtful', 'blank', 'discarded'] as const;
export type PageState = (typeof PAGE_STATES)[number];
/** Those that wait for a person. */
export const WAITING_PAGE_STATES = ['unknown', 'doubtful'] as const satisfies readonly PageState[];
export type WaitingPageState = (typeof WAITING_PAGE_STATES)[number];

/** Why the page itself could not be looked at: it is broken, too large, or the reader, or the whole program, hung or died over it. */
export const PAGE_FAULTS = [
  'page-broken',
  'page-too-large',
  'page-timeout',
  'page-crash',
  'page-ends-program',
] as const;
export type PageFault = (typeof PAGE_FAULTS)[number];

/** Why a page waits; `page-incomplete` where its picture breaks off, `detached` by a person from the request it was attached to. */
export const PAGE_REASONS = [
  'no-code',
  'foreign-code',
  'damaged-code',
  'two-codes',
  'low-confidence',
  'unknown-request',
  'other-unit',
  'request-ended',
  'page-incomplete',
  'detached',
  ...PAGE_FAULTS,
] as const;
export type PageReason = (typeof PAGE_REASONS)[number];

/** One barcode on a page: `code` only where its check digits hold. */
export interface CodeOnPage {
  text: string;
  code: DocumentCode | null;
  isConfident: boolean;
}

/** What the reader saw on one page. */
export type PageLook =
  { fault: PageFault } | { fault: null; isWhole: boolean; isBlank: boolean; codes: readonly CodeOnPage[] };

/** A request as far as its paper is concerned; `isOwn`: the person who added the file may see it. */
export interface RequestOnPaper {
  id: number;
  state: RequestState;
  isOwn: boolean;
}

/** `code` is the one document code that stood on the page, whatever became of it. */
export interface PageDecision {
  state: Exclude<PageState, 'discarded'>;
  reason: PageReason | null;
  code: DocumentCode | null;
  requestId: number | null;
}

const ENDED: readonly RequestState[] = ['cancelled', 'rejected', 'expired'];

/** Whether paper may still be attached to a request in this state: to every one but those that ended undelivered. */
export function takesPaper(state: RequestState): boolean {
  return !ENDED.includes(state);
}

/** The states to which paper may be attached. */
export const PAPER_STATES = REQUEST_STATES.filter(takesPaper);

/**
 * What becomes of a page: attached only where exactly one of our codes was read beyond doubt and its request is one that
 * the person may see and that has not ended. Nothing is guessed: a page without a code behind a coded one may be its
 * second page or somebody else's letter.
 */
export function decidePage(
  look: PageLook,
  find: (code: DocumentCode) => RequestOnPaper | undefined,
): PageDecision {
  if (look.fault !== null) return waiting('doubtful', look.fault);
  const codes = [...new Set(look.codes.flatMap(({ code }) => code ?? []))];
  const [code = null, ...more] = codes;
  if (more.length > 0) return waiting('doubtful', 'two-codes');
  if (look.codes.some(isDamaged)) return waiting('doubtful', 'damaged-code', code);
  if (!look.isWhole) return waiting('doubtful', 'page-incomplete', code);
  if (code === null) return withoutCode(look.isBlank, look.codes.length > 0);
  if (!look.codes.some((one) => one.code === code && one.isConfident))
    return waiting('doubtful', 'low-confidence', code);
  const request = find(code);
  if (!request) return waiting('doubtful', 'unknown-request', code);
  if (!request.isOwn) return waiting('doubtful', 'other-unit', code);
  if (!takesPaper(request.state)) return waiting('doubtful', 'request-ended', code);
  return { state: 'attached', reason: null, code, requestId: request.id };
}

function withoutCode(isBlank: boolean, isForeign: boolean): PageDecision {
  if (isForeign) return waiting('unknown', 'foreign-code');
  if (isBlank) return { state: 'blank', reason: null, code: null, requestId: null };
  return waiting('unknown', 'no-code');
}

function waiting(
  state: 'unknown' | 'doubtful',
  reason: PageReason,
  code: DocumentCode | null = null,
): PageDecision {
  return { state, reason, code, requestId: null };
}

/** Has the form of our codes (product.md, Words), yet its check digits are wrong. */
function isDamaged({ text, code }: CodeOnPage): boolean {
  return code === null && /^EM\d{10}$/i.test(text.replace(/[\s-]/g, ''));
}

export type PageCounts = Record<PageState, number>;

/** How many pages there are of each state: together every page that was read, none twice. */
export function sumOfPages(counts: PageCounts): number {
  return PAGE_STATES.reduce((sum, state) => sum + counts[state], 0);
}
