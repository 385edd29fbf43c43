import { z } from 'zod';
import {
  REQUEST_SORTS,
  requestFilterSchema,
  type RequestFilter,
  requestStateSchema,
} from '#shared/contract/requests.ts';
import { daySchema, requestKindSchema } from '#shared/contract/vocabulary.ts';

/** How the Doc List stands, kept in its address, so that Back returns to the same rows. A faulty part is left out. */
const listSearchSchema = z.object({
  text: z.coerce.string().max(200).optional().catch(undefined),
  states: z.array(requestStateSchema).max(9).optional().catch(undefined),
  kind: requestKindSchema.optional().catch(undefined),
  unitId: z.int().optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  sort: z.enum(REQUEST_SORTS).default('newest').catch('newest'),
  /** The row that is marked, counted from 0. */
  row: z.int().min(0).default(0).catch(0),
});
export type ListSearch = z.infer<typeof listSearchSchema>;

/** Reads the address. */
export function readListSearch(search: unknown): ListSearch {
  return listSearchSchema.parse(search);
}

/** The part of it that the office filters by. */
export function filterOf({ sort: _sort, row: _row, text, states, ...rest }: ListSearch): RequestFilter {
  const given = { ...rest, ...(text?.trim() && { text }), ...(states?.length && { states }) };
  return requestFilterSchema.parse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
}

/** Whether anything narrows the list. */
export function isFiltered(search: ListSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}
