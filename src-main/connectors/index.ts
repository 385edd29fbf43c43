import { bulkFile } from './bulk-file.ts';
import type { Connector } from './connector.ts';
import { manualTask } from './manual-task.ts';

/** Every connector there is to choose: a new one is added here, its id in `CONNECTOR_IDS` of the contract. */
export const CONNECTORS: readonly Connector[] = [bulkFile, manualTask];
