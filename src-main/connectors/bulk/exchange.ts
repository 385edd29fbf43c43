import { stringify } from 'csv-stringify/sync';
import { type Order, passwordOf } from '../connector.ts';
import { EXCHANGE_SCRIPT } from './exchange-script.ts';
import type { BatchFrame, BulkPreset, RenderedFile } from './preset.ts';
import { type Limits, unwritable } from './writable.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Base64 (RFC 2045) makes 3 bytes 4, and ends every 76 of them with CRLF: a third and a fortieth more. */
const BASE64_GROWTH = (4 / 3) * (78 / 76);
/** For the text, the headers and the borders of the parts. */
const MESSAGE_MARGIN_MEGABYTES = 1;

/** The upper ranges of Active Directory's schema for the attributes these values go to. */
const LIMITS: Limits = {
  firstNameTh: 256,
  lastNameTh: 256,
  firstNameEn: 64,
  lastNameEn: 64,
  displayName: 256,
  unitNameTh: 64,
  position: 128,
  phone: 64,
};

/**
 * A script for the Exchange Management Shell (Exchange Server 2016 or later, its accounts in Active Directory) and the CSV
 * it reads. The script is the same for every batch: no value ever stands in it, they are passed as parameters. Every cell
 * begins with an apostrophe, which the script takes off: opened in a spreadsheet by mistake, no cell is a formula.
 */
export const exchange: BulkPreset = {
  fault: (order) => unwritable(order, LIMITS),
  render: (orders, frame): RenderedFile[] => [
    { ending: '.csv', content: csvOf(orders, frame) },
    { ending: '.ps1', content: EXCHANGE_SCRIPT },
  ],
};

function csvOf(orders: readonly Order[], frame: BatchFrame): string {
  const rows = orders.map((order) => rowOf(order, frame));
  const guarded = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, `'${value}`])),
  );
  return stringify(guarded, {
    header: true,
    columns: EXCHANGE_COLUMNS,
    bom: true,
    quoted: true,
    record_delimiter: 'windows',
  });
}

/** The columns of the CSV, by which the script knows them. */
export const EXCHANGE_COLUMNS = [
  'batch',
  'action',
  'address',
  'formerAddress',
  'alias',
  'accountKey',
  'order',
  'password',
  'displayName',
  'firstName',
  'lastName',
  'unit',
  'position',
  'phone',
  'issueWarningQuota',
  'prohibitSendQuota',
  'prohibitSendReceiveQuota',
  'maxMessageSize',
] as const;

function rowOf(order: Order, { number }: BatchFrame): Record<(typeof EXCHANGE_COLUMNS)[number], string> {
  return {
    batch: number,
    action: order.kind,
    address: order.address,
    formerAddress: 'formerAddress' in order ? order.formerAddress : '',
    alias: order.address.split('@')[0] ?? '',
    accountKey: order.accountKey,
    order: order.idempotencyKey,
    password: passwordOf(order),
    displayName: order.displayName,
    firstName: order.firstNameEn,
    lastName: order.lastNameEn,
    unit: order.unitNameTh,
    position: order.position,
    phone: order.phone,
    ...limitsOf(order),
  };
}

/** Sizes in bytes. One is warned at nine tenths, can send until 95 hundredths, and receive until the whole is full. */
function limitsOf({ quotaMegabytes, attachmentMegabytes }: Order) {
  const quota = quotaMegabytes * BYTES_PER_MEGABYTE;
  const message = Math.ceil(attachmentMegabytes * BASE64_GROWTH) + MESSAGE_MARGIN_MEGABYTES;
  return {
    issueWarningQuota: String(Math.floor(quota * 0.9)),
    prohibitSendQuota: String(Math.floor(quota * 0.95)),
    prohibitSendReceiveQuota: String(quota),
    maxMessageSize: String(message * BYTES_PER_MEGABYTE),
  };
}
