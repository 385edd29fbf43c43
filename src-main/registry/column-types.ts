import type { ColumnType } from 'kysely';

/** SQLite has no booleans: 0 or 1. */
export type Flag = 0 | 1;
/** An ISO 8601 instant in UTC. */
export type Instant = string;
/** Set once, at insertion. */
export type Fixed<T> = ColumnType<T, T, never>;
