import { bulkFile } from './bulk-file.ts';
import type { Connector } from './connector.ts';
import { manualTask } from './manual-task.ts';

/** Every connector there is: a new one is added here and to `CONNECTOR_IDS` in the contract. */
export const CONNECTORS: readonly Connector[] = [bulkFile, manualTask];
