import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentCode, makeDocumentCode } from '#shared/domain/document-code.ts';
import {
  type CodeOnPage,
  decidePage,
  PAGE_FAULTS,
  PAGE_STATES,
  type PageCounts,
  type PageLook,
  type RequestOnPaper,
  sumOfPages,
  takesPaper,
} from '#shared/domain/paper-page.ts';
import { REQUEST_STATES } from '#shared/domain/request-state.ts';

const A = makeDocumentCode({ buddhistYear: 2569, runningNumber: 1 });
const B = makeDocumentCode({ buddhistYear: 2569, runningNumber: 2 });
const own: RequestOnPaper = { id: 7, state: 'submitted', isOwn: true };
const seen = (code: DocumentCode, isConfident = true): CodeOnPage => ({ text: code, code, isConfident });
const look = (codes: CodeOnPage[], more: { isBlank?: boolean; isWhole?: boolean } = {}): PageLook => ({
  fault: null,
  isWhole: true,
  isBlank: false,
  codes,
  ...more,
});
const decide = (page: PageLook, request: RequestOnPaper | undefined = own) => decidePage(page, () => request);

const anyLook: fc.Arbitrary<PageLook> = fc.oneof(
  fc.record({ fault: fc.constantFrom(...PAGE_FAULTS) }),
  fc.record({
    fault: fc.constant(null),
    isWhole: fc.boolean(),
    isBlank: fc.boolean(),
    codes: fc.array(
      fc.record({
        text: fc.constantFrom('EM6900000199', 'EM6900000100', 'HELLO'),
        code: fc.constantFrom(null, A, B),
        isConfident: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  }),
);
const anyRequest = fc.option(
  fc.record({ id: fc.nat(), state: fc.constantFrom(...REQUEST_STATES), isOwn: fc.boolean() }),
  { nil: undefined },
);

describe('what becomes of a page', () => {
  test('the one code of an own request that has not ended attaches it, read once or twice', () => {
    const attached = { state: 'attached', reason: null, code: A, requestId: 7 };
    expect(decide(look([seen(A)]))).toEqual(attached);
    expect(decide(look([seen(A, false), seen(A)]))).toEqual(attached);
  });

  test.each([
    ['two-codes', look([seen(A), seen(B, false)]), own],
    ['damaged-code', look([seen(A), { text: 'EM 690000 0299', code: null, isConfident: true }]), own],
    ['low-confidence', look([seen(A, false)]), own],
    ['page-incomplete', look([seen(A)], { isWhole: false }), own],
    ['unknown-request', look([seen(A)]), null],
    ['other-unit', look([seen(A)]), { ...own, isOwn: false }],
    ['request-ended', look([seen(A)]), { ...own, state: 'expired' as const }],
    ['page-timeout', { fault: 'page-timeout' as const }, own],
  ] as const)('%s waits as doubtful', (reason, page, request) => {
    expect(decidePage(page, () => request ?? undefined)).toMatchObject({
      state: 'doubtful',
      reason,
      requestId: null,
    });
  });

  test('a page without a code is never guessed, whatever stood before it; only an empty one is blank', () => {
    expect(decide(look([]))).toMatchObject({ state: 'unknown', reason: 'no-code' });
    expect(decide(look([], { isBlank: true }))).toMatchObject({ state: 'blank', reason: null });
    const foreign = { text: 'HELLO', code: null, isConfident: true };
    expect(decide(look([foreign], { isBlank: true }))).toMatchObject({
      state: 'unknown',
      reason: 'foreign-code',
    });
    expect(decide(look([], { isBlank: true, isWhole: false }))).toMatchObject({ state: 'doubtful' });
  });

  test('whatever was seen: attached only beyond doubt, and a page that waits always says why', () => {
    fc.assert(
      fc.property(anyLook, anyRequest, (page, request) => {
        const decision = decidePage(page, () => request);
        const { state, reason, code, requestId } = decision;
        expect(requestId !== null).toBe(state === 'attached');
        expect(reason !== null).toBe(state === 'unknown' || state === 'doubtful');
        if (state !== 'attached') return;
        expect(page.fault).toBeNull();
        if (page.fault !== null || !request) throw new Error('attached to nothing');
        expect(new Set(page.codes.flatMap((one) => one.code ?? []))).toEqual(new Set([code]));
        expect(page.codes.some((one) => one.isConfident && one.code === code)).toBe(true);
        expect(page.isWhole && request.isOwn && takesPaper(request.state)).toBe(true);
      }),
    );
  });

  test('every page is counted once: what comes in is what is attached, waits, is blank or was discarded', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyLook, anyRequest)), (pages) => {
        const counts: PageCounts = { attached: 0, unknown: 0, doubtful: 0, blank: 0, discarded: 0 };
        for (const [page, request] of pages) counts[decidePage(page, () => request).state] += 1;
        expect(sumOfPages(counts)).toBe(pages.length);
        expect(Object.keys(counts).toSorted()).toEqual([...PAGE_STATES].toSorted());
      }),
    );
  });
});
