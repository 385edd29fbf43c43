import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestFilterSchema } from '#shared/contract/requests.ts';
import { furthestOf } from '../../../src-renderer/features/requests/extent.ts';
import { filterOf, isFiltered, readListSearch } from '../../../src-renderer/features/requests/list-search.ts';
import { rowAfterKey } from '../../../src-renderer/features/requests/row-after-key.ts';

describe('the address of the Doc List', () => {
  test('carries the filters, the order and the marked row', () => {
    const search = readListSearch({
      text: 'กุลธิดา',
      states: ['submitted'],
      unitId: 7,
      sort: 'name',
      row: 250,
    });
    expect(search).toMatchObject({ sort: 'name', row: 250 });
    expect(filterOf(search)).toEqual({ text: 'กุลธิดา', states: ['submitted'], unitId: 7 });
  });

  test('reads a text of digits, which an address cannot tell from a number', () => {
    expect(filterOf(readListSearch({ text: 6900012357 }))).toEqual({ text: '6900012357' });
  });

  test('whatever stands in it gives a filter the office accepts', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (text, states, from) => {
        const search = readListSearch({
          text,
          states,
          from,
          unitId: text,
          kind: states,
          sort: from,
          row: states,
        });
        expect(requestFilterSchema.safeParse(filterOf(search)).success).toBe(true);
      }),
    );
  });

  test('narrows nothing while it is bare', () => {
    expect(isFiltered(readListSearch({}))).toBe(false);
    expect(isFiltered(readListSearch({ text: '  ', states: [] }))).toBe(false);
  });
});

describe('the keys in the list', () => {
  const at = (row: number) => ({ row, total: 300_000, page: 12 });
  test.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 17],
    ['PageUp', 5, 0],
    ['Home', 299_000, 0],
    ['End', 5, 299_999],
  ])('%s from row %i leads to row %i', (key, from, to) => {
    expect(rowAfterKey({ key }, at(from))).toBe(to);
  });
  test('others lead nowhere', () => {
    expect(rowAfterKey({ key: 'constructor' }, at(5))).toBeUndefined();
  });
});

describe('how far the list reaches', () => {
  test('is what the first window says, if it was counted to the end', () => {
    expect(furthestOf({ total: 12, more: false }, [{ total: 301, more: true }])).toEqual({
      total: 12,
      more: false,
    });
  });
  test('is else as far as any window has seen', () => {
    const seen = [undefined, { total: 301, more: true }, { total: 201, more: true }];
    expect(furthestOf({ total: 101, more: true }, seen)).toEqual({ total: 301, more: true });
  });
});
