import type { Generated } from 'kysely';
import type { AccountState } from '#shared/domain/account-state.ts';
import type { PaperFault, PaperFileState } from '#shared/domain/paper-file.ts';
import type { PageReason, PageState } from '#shared/domain/paper-page.ts';
import type { RequestState } from '#shared/domain/request-state.ts';
import type { RequestView } from '#shared/domain/request-view.ts';
import type { RequestKind, Role } from '#shared/contract/vocabulary.ts';
import type { BatchFileTable, BatchResultTable, OperationBatchTable } from './batch-tables.ts';
import type { ApprovalRowTable, ApprovalTableTable } from './approval-tables.ts';
import type { Fixed, Flag, Instant } from './column-types.ts';
import type { CredentialsDeliveryTable, DeliveryReportTable } from './delivery-tables.ts';
import type {
  PlatformAccountTable,
  ReconcileAsideTable,
  ReconcileFindingTable,
  ReconcileRunTable,
} from './reconcile-tables.ts';
import type {
  LaneOpeningTable,
  LanePauseTable,
  OperationAttemptTable,
  OperationTable,
} from './operation-tables.ts';

export interface UnitTable {
  id: Generated<number>;
  court_code: string | null;
  type: string;
  name_th: string;
  name_en: string | null;
  mail_code: string | null;
  province: string | null;
  region: string | null;
  former: Flag;
  sort_key: string;
  search_text: string;
}

export interface StaffTable {
  id: Generated<number>;
  username: string;
  display_name: string;
  password_hash: string;
  must_change_password: Flag;
  disabled_at: Instant | null;
  failed_sign_ins: Generated<number>;
  next_sign_in_at: Instant | null;
  locked_until: Instant | null;
  last_sign_in_at: Instant | null;
  created_at: Fixed<Instant>;
}

export interface RequestTable {
  id: Generated<number>;
  code: Fixed<string>;
  submission_key: Fixed<string>;
  kind: Fixed<RequestKind>;
  state: RequestState;
  revision: number;
  unit_id: number;
  title_th: string;
  first_name_th: string;
  last_name_th: string;
  first_name_en: string;
  last_name_en: string;
  national_id_cipher: Buffer;
  person_key: string;
  category: string;
  position: string;
  contact_email: string;
  recovery_email: string;
  phone: string;
  purpose: string | null;
  requested_local_part: string | null;
  submitted_at: Instant;
  state_since: Instant;
  confirmed_by: number | null;
  taken_by: number | null;
  sort_key: string;
  search_text: string;
  reminder_steps: Generated<number>;
  reminded_at: Instant | null;
  /** When the last notice was ordered, and when one had left. */
  notice_ordered_at: Instant | null;
  expiry_noticed_at: Instant | null;
}

/** Written by triggers only. */
export interface RequestListTable {
  id: Fixed<number>;
  state: RequestState;
  kind: RequestKind;
  unit_id: number;
  submitted_at: Instant;
  sort_key: string;
  state_since: Instant;
  view: Generated<RequestView | 'ended' | null>;
}

export interface RequestEventTable {
  id: Generated<number>;
  request_id: Fixed<number>;
  at: Fixed<Instant>;
  event: Fixed<string>;
  state: Fixed<RequestState>;
  actor: Fixed<string>;
  door: Fixed<string>;
  reason: Fixed<string | null>;
  note: Fixed<string | null>;
}

export interface AccountTable {
  id: Generated<number>;
  address: string;
  kind: RequestKind;
  state: AccountState;
  person_key: string;
  holder_name: string;
  unit_id: number;
  request_id: number;
  /** The account that the address is held for beside its own; null for an account itself. */
  held_for: number | null;
  reserved_at: Instant;
  active_since: Instant | null;
  /** Since when nobody uses the address. */
  deleted_at: Instant | null;
  /** Since when the row does not hold its address any more. */
  released_at: Instant | null;
}

export interface ScannedFileTable {
  id: Generated<number>;
  sha256: Fixed<string>;
  name: Fixed<string>;
  bytes: Fixed<number>;
  source: Fixed<'chosen' | 'watched'>;
  state: PaperFileState;
  fault: PaperFault | null;
  fault_data: string | null;
  pages: number | null;
  incoming: Flag;
  added_at: Fixed<Instant>;
  added_by: Fixed<string>;
  staff_id: Fixed<number | null>;
  finished_at: Instant | null;
  openings: Generated<number>;
  begun_page: Generated<number>;
  page_beginnings: Generated<number>;
}

export interface EvidenceTable {
  sha256: Fixed<string>;
  media_type: Fixed<string>;
  bytes: Fixed<number>;
  width: Fixed<number>;
  height: Fixed<number>;
  stored_at: Fixed<Instant>;
}

export interface ScannedPageTable {
  id: Generated<number>;
  file_id: Fixed<number>;
  page: Fixed<number>;
  state: PageState;
  reason: PageReason | null;
  code: Fixed<string | null>;
  request_id: number | null;
  evidence: string | null;
  read_at: Fixed<Instant>;
  settled_by: string | null;
  settled_at: Instant | null;
}

/** Every table of the registry, as kysely sees it; rows never leave `src-main/registry`. */
export interface Tables {
  unit: UnitTable;
  staff: StaffTable;
  staff_role: { staff_id: number; role: Role };
  staff_unit: { staff_id: number; unit_id: number };
  request: RequestTable;
  request_list: RequestListTable;
  request_sequence: { buddhist_year: number; last_number: number };
  request_event: RequestEventTable;
  account: AccountTable;
  operation_batch: OperationBatchTable;
  batch_file: BatchFileTable;
  batch_result: BatchResultTable;
  operation: OperationTable;
  operation_attempt: OperationAttemptTable;
  approval_table: ApprovalTableTable;
  approval_row: ApprovalRowTable;
  credentials_delivery: CredentialsDeliveryTable;
  delivery_report: DeliveryReportTable;
  reconcile_run: ReconcileRunTable;
  platform_account: PlatformAccountTable;
  reconcile_finding: ReconcileFindingTable;
  reconcile_aside: ReconcileAsideTable;
  lane_pause: LanePauseTable;
  lane_opening: LaneOpeningTable;
  scanned_file: ScannedFileTable;
  scanned_page: ScannedPageTable;
  evidence: EvidenceTable;
  setting: { name: string; value: string; secret_cipher: Buffer | null; changed_at: Instant };
  guess: { subject: Fixed<string>; count: number; held_until: Instant; at: Instant };
  draft: { kind: RequestKind; content_cipher: Buffer; saved_at: Instant };
  audit_entry: {
    id: Generated<number>;
    at: Instant;
    actor: string;
    door: string;
    action: string;
    subject: string;
    detail: string;
    hash: string;
  };
}
