import type { Outputs } from '#shared/contract/index.ts';
import type { PlatformSettings } from '#shared/contract/settings.ts';
import type { Order } from '#main/outbox/order.ts';

/** What use cases need of the bulk-file connector; src-main/office passes it in, for use cases know no platform. */
export interface BulkFile {
  /** @throws Refusal `TEMPLATE_FAULTY`. */
  checkTemplate(columns: PlatformSettings['bulkColumns']): void;
  /** The whole file of a batch, one row for each order. @throws Refusal `TEMPLATE_FAULTY`. */
  renderBatch(columns: PlatformSettings['bulkColumns'], orders: readonly Order[], number: string): string;
  /**
   * The platform's result; addresses and batch numbers in lower case, `batch` null without such a column.
   * @throws Refusal `BATCH_RESULT_UNREADABLE`.
   */
  parseResult(
    content: string,
  ): { line: number; address: string; result: 'ok' | 'error'; message: string; batch: string | null }[];
}

/** What use cases need of the manual-task connector. */
export interface ManualTask {
  manualSteps(order: Order): Outputs['operations']['manualSteps']['steps'];
}
