import type { Outputs } from '#shared/contract/index.ts';
import type { BulkPresetId, PlatformSettings } from '#shared/contract/settings.ts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import type { ScimSettings } from '#shared/contract/scim.ts';
import type { Order } from '#main/outbox/order.ts';

type Columns = PlatformSettings['bulkColumns'];
type Frame = { number: string; columns: Columns };

/** A row that waits for its result, and what was asked in it. */
export interface AskedRow {
  operationId: number;
  kind: Order['kind'];
  address: string;
  formerAddress: string | null;
  accountKey: string;
  idempotencyKey: string;
}

/** What one part of a platform's result says; addresses and batch numbers in lower case. */
export interface ResultRow {
  line: number;
  /** Null where only the address tells which row it is. */
  operationId: number | null;
  address: string;
  result: 'ok' | 'error' | 'exists' | 'missing' | 'foreign' | 'differs' | 'unknown';
  message: string;
  /** Null where it does not say. */
  batch: string | null;
}

/** What use cases need of the bulk-file connector; src-main/office passes it in, for use cases know no platform. */
export interface BulkFile {
  /** @throws Refusal `TEMPLATE_FAULTY`. */
  checkTemplate(columns: Columns): void;
  presets: Readonly<
    Record<
      BulkPresetId,
      {
        /** Why an order cannot be written: the field and what is wrong, never the value. */
        fault(order: Order, frame: Frame): string | undefined;
        /** The files of a batch. @throws Refusal `TEMPLATE_FAULTY`. */
        render(orders: readonly Order[], frame: Frame): { ending: string; content: string }[];
      }
    >
  >;
  /** A platform's answer, whatever its form. @throws Refusal `BATCH_RESULT_UNREADABLE`. */
  readResult(content: string, asked: readonly AskedRow[]): ResultRow[];
}

/** What use cases need of the manual-task connector. */
export interface ManualTask {
  manualSteps(order: Order): Outputs['operations']['manualSteps']['steps'];
}

/** What use cases need of the LDAP connector. */
export interface LdapDirectory {
  /** @throws Refusal `TEMPLATE_FAULTY`. */
  checkMap(settings: LdapSettings): Promise<void>;
  /** @returns what the server said of itself. @throws Error in its words. */
  test(settings: LdapSettings, password: string): Promise<string>;
}

/** What use cases need of the SCIM connector. */
export interface ScimService {
  /** @returns what the service said of itself. @throws Error in its words. */
  test(settings: ScimSettings, secret: string): Promise<string>;
}
