import { type RawBuilder, sql } from 'kysely';

/** Ids for `IN`, as one value: the statement stays the same, however many they are. */
export const listed = (ids: readonly number[]): RawBuilder<number> =>
  sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
