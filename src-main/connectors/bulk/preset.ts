import type { PlatformSettings } from '#shared/contract/settings.ts';
import type { Order } from '../connector.ts';

/** The administrator's columns: a header and a template with `{placeholder}`s each. */
export type BulkColumns = PlatformSettings['bulkColumns'];

/** One file of a batch; its name is the batch's number and this ending. Its content is written as UTF-8. */
export interface RenderedFile {
  ending: `.${string}`;
  content: string;
}

/** What all rows of a batch share. */
export interface BatchFrame {
  number: string;
  /** The administrator's columns; only the generic CSV has any. */
  columns: BulkColumns;
}

/** A form in which a mail platform takes many orders at once. */
export interface BulkPreset {
  /**
   * Why an order cannot be written in this form: the field, and what is wrong with it (`displayName: U+0007`); undefined
   * where it can. What passes reaches the platform as plain text, letter by letter.
   */
  fault(order: Order, frame: BatchFrame): string | undefined;
  /** The files of a batch. Every order has passed `fault`, and no two are about the same address. */
  render(orders: readonly Order[], frame: BatchFrame): RenderedFile[];
}
