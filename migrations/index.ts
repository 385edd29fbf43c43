import type { Kysely } from 'kysely';
import * as m0010 from './0010-create-units.ts';
import * as m0020 from './0020-create-staff.ts';
import * as m0030 from './0030-create-requests.ts';
import * as m0040 from './0040-create-request-list.ts';
import * as m0050 from './0050-create-request-search.ts';
import * as m0060 from './0060-create-accounts.ts';
import * as m0070 from './0070-create-operations.ts';
import * as m0080 from './0080-create-settings.ts';
import * as m0090 from './0090-create-audit.ts';
import * as m0100 from './0100-create-papers.ts';
import * as m0120 from './0120-index-desk-events.ts';
import * as m0130 from './0130-add-request-waits.ts';
import * as m0140 from './0140-add-reminders.ts';
import * as m0150 from './0150-drop-batch-path.ts';
import * as m0160 from './0160-count-readings.ts';
import * as m0180 from './0180-add-notice-orders.ts';
import * as m0185 from './0185-create-guesses.ts';
import * as m0190 from './0190-widen-operations.ts';
import * as m0200 from './0200-create-pauses.ts';
import * as m0220 from './0220-add-batch-files.ts';
import * as m0230 from './0230-keep-asked-pauses.ts';
import * as m0235 from './0235-let-acts-pass-messages.ts';
import * as m0238 from './0238-let-the-office-pause.ts';
import * as m0240 from './0240-hold-addresses.ts';
import * as m0250 from './0250-create-reconcile.ts';
import * as m0260 from './0260-create-deliveries.ts';
import * as m0270 from './0270-create-delivery-reports.ts';
import * as m0272 from './0272-add-change-checks.ts';
import * as m0280 from './0280-hold-operations.ts';
import * as m0285 from './0285-create-approval-tables.ts';
import * as m0305 from './0305-index-suspects.ts';
import * as m0310 from './0310-let-zips-wait.ts';
import * as m0330 from './0330-record-recipients.ts';

export interface Migration {
  /** Its file's name; what the registry records. */
  name: string;
  up: (db: Kysely<unknown>) => Promise<void>;
}

/** Every migration in order. A released one is frozen: a later one mends it. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0010-create-units', up: m0010.up },
  { name: '0020-create-staff', up: m0020.up },
  { name: '0030-create-requests', up: m0030.up },
  { name: '0040-create-request-list', up: m0040.up },
  { name: '0050-create-request-search', up: m0050.up },
  { name: '0060-create-accounts', up: m0060.up },
  { name: '0070-create-operations', up: m0070.up },
  { name: '0080-create-settings', up: m0080.up },
  { name: '0090-create-audit', up: m0090.up },
  { name: '0100-create-papers', up: m0100.up },
  { name: '0120-index-desk-events', up: m0120.up },
  { name: '0130-add-request-waits', up: m0130.up },
  { name: '0140-add-reminders', up: m0140.up },
  { name: '0150-drop-batch-path', up: m0150.up },
  { name: '0160-count-readings', up: m0160.up },
  { name: '0180-add-notice-orders', up: m0180.up },
  { name: '0185-create-guesses', up: m0185.up },
  { name: '0190-widen-operations', up: m0190.up },
  { name: '0200-create-pauses', up: m0200.up },
  { name: '0220-add-batch-files', up: m0220.up },
  { name: '0230-keep-asked-pauses', up: m0230.up },
  { name: '0235-let-acts-pass-messages', up: m0235.up },
  { name: '0238-let-the-office-pause', up: m0238.up },
  { name: '0240-hold-addresses', up: m0240.up },
  { name: '0250-create-reconcile', up: m0250.up },
  { name: '0260-create-deliveries', up: m0260.up },
  { name: '0270-create-delivery-reports', up: m0270.up },
  { name: '0272-add-change-checks', up: m0272.up },
  { name: '0280-hold-operations', up: m0280.up },
  { name: '0285-create-approval-tables', up: m0285.up },
  { name: '0305-index-suspects', up: m0305.up },
  { name: '0310-let-zips-wait', up: m0310.up },
  { name: '0330-record-recipients', up: m0330.up },
];
