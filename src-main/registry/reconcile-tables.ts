import type { Generated } from 'kysely';
import type { Finding, ReconcileRun } from '#shared/contract/reconcile.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { Fixed, Flag, Instant } from './column-types.ts';

export interface ReconcileRunTable {
  id: Generated<number>;
  state: ReconcileRun['state'];
  connector: Fixed<ConnectorId>;
  file_name: Fixed<string | null>;
  taken_at: Fixed<Instant>;
  started_at: Fixed<Instant>;
  started_by: Fixed<string>;
  /** When a scheduled run was due. */
  due_at: Fixed<Instant | null>;
  ended_at: Instant | null;
  error_code: string | null;
  error_words: string | null;
  /** JSON: `RunCounts`. */
  counts: string | null;
  has_findings: Generated<Flag>;
}

/** The platform's list, of the run under way only. */
export interface PlatformAccountTable {
  id: Generated<number>;
  /** The account of the registry that the row belongs to. */
  account_id: number | null;
  /** In lower case. */
  address: Fixed<string>;
  account_key: Fixed<string | null>;
  display_name: Fixed<string | null>;
  unit_name_th: Fixed<string | null>;
  is_suspended: Fixed<Flag | null>;
  quota_megabytes: Fixed<number | null>;
  last_sign_in_at: Fixed<Instant | null>;
}

export interface ReconcileFindingTable {
  id: Generated<number>;
  run_id: Fixed<number>;
  kind: Fixed<Finding['kind']>;
  state: Finding['state'];
  address: Fixed<string>;
  account_id: number | null;
  holder_name: string | null;
  request_code: string | null;
  /** JSON: `FindingContent`. */
  content: Fixed<string>;
  signature: Fixed<string>;
  reason: string | null;
  settled_by: string | null;
  settled_at: Instant | null;
}

/** What stays aside in later runs while the same is found. */
export interface ReconcileAsideTable {
  id: Generated<number>;
  kind: Fixed<Finding['kind']>;
  address: Fixed<string>;
  signature: Fixed<string>;
  reason: string;
  set_by: string;
  set_at: Instant;
}
