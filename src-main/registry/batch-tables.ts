import type { Generated } from 'kysely';
import type { BulkPresetId } from '#shared/contract/settings.ts';
import type { Fixed, Instant } from './column-types.ts';

export interface OperationBatchTable {
  id: Generated<number>;
  number: Fixed<string>;
  preset: Fixed<BulkPresetId>;
  row_count: Fixed<number>;
  written_at: Fixed<Instant>;
  written_by: Fixed<string>;
  closed_at: Instant | null;
}

/** A file of a batch, as it was written. */
export interface BatchFileTable {
  batch_id: Fixed<number>;
  /** In the order they were written. */
  place: Fixed<number>;
  name: Fixed<string>;
  content_sha256: Fixed<string>;
}

/** A platform's result file that settled rows of a batch. */
export interface BatchResultTable {
  content_sha256: Fixed<string>;
  batch_id: Fixed<number>;
  read_at: Fixed<Instant>;
}
