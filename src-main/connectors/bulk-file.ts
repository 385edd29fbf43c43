import { parseResult } from './bulk-result.ts';
import { checkTemplate, renderBatch } from './bulk-template.ts';
import type { Connector } from './connector.ts';

export { checkTemplate, parseResult, renderBatch };

/**
 * Mailboxes made from a file: an order waits until an officer writes the next batch, and then for its result. Writing and
 * reading the file is the office's; what stands in it is here.
 */
export const bulkFile = {
  id: 'bulk-file',
  perform: () => Promise.resolve({ kind: 'handed-over' }),
  checkTemplate,
  renderBatch,
  parseResult,
} as const satisfies Connector & Record<string, unknown>;
