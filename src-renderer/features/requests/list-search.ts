import { z } from 'zod';
import {
  REQUEST_SORTS,
  requestFilterSchema,
  type RequestFilter,
  requestStateSchema,
} from '#shared/contract/requests.ts';
import { REQUEST_VIEWS } from '#shared/domain/request-view.ts';
import { daySchema, requestKindSchema } from '#shared/contract/vocabulary.ts';

/** The piles of work, what is overdue on them, and everything there is. */
export const LIST_VIEWS = [...REQUEST_VIEWS, 'overdue', 'all'] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** How the Doc List stands, kept in its address, so that Back returns to the same rows. A faulty part is left out. */
const listSearchSchema = z.object({
  view: z.enum(LIST_VIEWS).optional().catch(undefined),
  text: z.coerce.string().max(200).optional().catch(undefined),
  states: z.array(requestStateSchema).max(9).optional().catch(undefined),
  kind: requestKindSchema.optional().catch(undefined),
  unitId: z.int().optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  sort: z.enum(REQUEST_SORTS).optional().catch(undefined),
  /** The row that is marked, counted from 0. */
  row: z.int().min(0).default(0).catch(0),
});
type Given = z.infer<typeof listSearchSchema>;
export type ListSearch = Omit<Given, 'view' | 'sort'> & Required<Pick<Given, 'view' | 'sort'>>;

/** On a pile of work what has waited longest comes first. */
export const usualSort = (view: ListView) => (view === 'all' ? 'newest' : 'waiting');

/** Reads the address; where it names no view, the list opens on `usualView`. */
export function readListSearch(search: unknown, usualView: ListView = 'all'): ListSearch {
  const { view = usualView, sort = usualSort(view), ...rest } = listSearchSchema.parse(search);
  return { ...rest, view, sort };
}

/** The part of it that the office filters by. */
export function filterOf({ sort: _sort, row: _row, view, text, states, ...rest }: ListSearch): RequestFilter {
  const given = {
    ...rest,
    view: view === 'all' ? undefined : view,
    ...(text?.trim() && { text }),
    ...(states?.length && { states }),
  };
  return requestFilterSchema.parse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
}

/** Whether anything narrows the view. */
export function isFiltered(search: ListSearch): boolean {
  return Object.keys(filterOf({ ...search, view: 'all' })).length > 0;
}
