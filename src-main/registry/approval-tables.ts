import type { Generated } from 'kysely';
import type { Fixed, Instant } from './column-types.ts';

/** A numbered table of what was to be asked, as it was drawn up. */
export interface ApprovalTableTable {
  id: Generated<number>;
  number: Fixed<string>;
  content_sha256: Fixed<string>;
  drawn_by: Fixed<string>;
  drawn_at: Fixed<Instant>;
}

export interface ApprovalRowTable {
  table_id: Fixed<number>;
  place: Fixed<number>;
  operation_id: Fixed<number>;
  /** JSON: `PlannedRow`. */
  content: Fixed<string>;
}
