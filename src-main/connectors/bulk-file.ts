import type { BulkPresetId } from '#shared/contract/settings.ts';
import { checkTemplate, csv } from './bulk/csv.ts';
import { exchange } from './bulk/exchange.ts';
import type { BulkPreset } from './bulk/preset.ts';
import { readResult } from './bulk/read-result.ts';
import { zimbra } from './bulk/zimbra.ts';
import type { Connector } from './connector.ts';

const presets: Readonly<Record<BulkPresetId, BulkPreset>> = { csv, zimbra, exchange };

/**
 * Mailboxes made from a file: an order waits until an officer writes the next batch, and then for its result. Writing and
 * reading the file is the office's; what stands in it is here.
 */
export const bulkFile = {
  id: 'bulk-file',
  perform: () => Promise.resolve({ kind: 'handed-over' }),
  checkTemplate,
  presets,
  readResult,
} as const satisfies Connector & Record<string, unknown>;
