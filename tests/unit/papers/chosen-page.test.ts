import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperPage } from '#shared/contract/papers.ts';
import { afterSettled, keepChosen, stepFrom } from '../../../src-renderer/features/papers/chosen-page.ts';

const page = (id: number): PaperPage => ({
  id,
  fileId: 1,
  fileName: 'scan.pdf',
  page: id,
  pages: 99,
  state: 'unknown',
  reason: 'no-code',
  code: null,
  requestCode: null,
  previousCode: null,
  hasPicture: true,
  readAt: '2026-11-22T02:00:00.000Z',
  addedBy: 'somying',
  settledBy: null,
  settledAt: null,
});
const rowsOf = (...ids: number[]) => ids.map(page);

describe('the open page', () => {
  test('stays the same page whatever others take out of the list or add to it', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1 });
    fc.assert(
      fc.property(ids, ids, fc.nat(), (before, after, at) => {
        const chosen = { page: page(before[at % before.length] ?? 0), place: at % before.length };
        expect(keepChosen(chosen, rowsOf(...after))?.page.id).toBe(chosen.page.id);
      }),
    );
  });

  test('is the first where none was chosen, and none where there is none', () => {
    expect(keepChosen(undefined, rowsOf(4, 5))?.page.id).toBe(4);
    expect(keepChosen(undefined, [])).toBeUndefined();
  });

  test('goes on to the next, at the end to the one before, when it was settled', () => {
    const rows = rowsOf(1, 2, 3);
    expect(afterSettled({ page: page(1), place: 0 }, rows)?.page.id).toBe(2);
    expect(afterSettled({ page: page(3), place: 2 }, rows)?.page.id).toBe(2);
    expect(afterSettled({ page: page(1), place: 0 }, rowsOf(1))).toBeUndefined();
  });

  test('is left for the page that took its place when somebody else settled it', () => {
    const rows = rowsOf(1, 3);
    expect(stepFrom({ page: page(2), place: 1 }, rows, 1)?.page.id).toBe(3);
    expect(stepFrom({ page: page(2), place: 1 }, rows, -1)?.page.id).toBe(1);
    expect(stepFrom({ page: page(3), place: 1 }, rows, 1)?.page.id).toBe(3);
  });
});
