import { KEY_PREFIX } from '../bulk/zimbra.ts';

/** What the Exchange script writes behind our key. */
const ORDER_MARK = / [a-z]+:EM\d+:\d+$/;

/**
 * Our key of an account as an export shows the place where a bulk file has put it: behind Zimbra's prefix and among other
 * values, before Exchange's mark of the order, behind an apostrophe that a spreadsheet was to see. Null where there is none.
 */
export function keyOf(cell: string): string | null {
  const prefixed = cell.split(/[\s,;|"]+/).find((word) => word.startsWith(KEY_PREFIX));
  const key = prefixed?.slice(KEY_PREFIX.length) ?? cell.replace(/^'/, '').replace(ORDER_MARK, '');
  return key === '' ? null : key;
}

/** What consoles write for yes and no, and for the states of an account. */
const YES = [
  'true',
  'yes',
  'y',
  '1',
  'ใช่',
  'ระงับ',
  'ระงับการใช้',
  'ระงับการใช้งาน',
  'ถูกระงับ',
  'ปิด',
  'ปิดใช้งาน',
].concat(['suspended', 'disabled', 'locked', 'lockout', 'closed', 'inactive', 'maintenance', 'pending']);
const NO = ['false', 'no', 'n', '0', 'ไม่', 'ไม่ใช่', 'ปกติ', 'ใช้งาน', 'ใช้งานปกติ', 'เปิด', 'เปิดใช้งาน'].concat([
  'active',
  'enabled',
  'normal',
  'ok',
]);

/** Whether a cell says that an account is suspended; null where it says nothing, undefined where nobody knows the word. */
export function suspensionOf(cell: string): boolean | null | undefined {
  const word = cell.trim().toLowerCase();
  if (word === '') return null;
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

/** The same of a column that says whether it is enabled. */
export function enablementOf(cell: string): boolean | null | undefined {
  const word = cell.trim().toLowerCase();
  if (['true', 'yes', 'y', '1', 'ใช่'].includes(word)) return false;
  if (['false', 'no', 'n', '0', 'ไม่', 'ไม่ใช่'].includes(word)) return true;
  return suspensionOf(cell);
}

const MEGABYTES: Readonly<Record<string, number>> = {
  b: 1 / 1024 ** 2,
  bytes: 1 / 1024 ** 2,
  kb: 1 / 1024,
  mb: 1,
  gb: 1024,
  tb: 1024 ** 2,
};
/** Zimbra's 0 is no limit. */
const UNLIMITED = ['', '0', 'unlimited', 'ไม่จำกัด', '-'];

/**
 * A mailbox size in megabytes of 1024 × 1024 bytes: `3072`, `3 GB`, `3,072 MB`, Exchange's `3 GB (3,221,225,472 bytes)`.
 * Null for none and for unlimited, undefined for what is no size.
 */
export function quotaOf(cell: string, unit: 'mb' | 'bytes'): number | null | undefined {
  const text = cell.trim().toLowerCase();
  if (UNLIMITED.includes(text)) return null;
  const exact = /\(([\d,]+) bytes\)$/.exec(text)?.[1];
  const [, number = '', written = ''] = /^([\d,]+(?:\.\d+)?)\s*([a-z]*)/.exec(text) ?? [];
  if (exact === undefined && !/^[\d,]+(?:\.\d+)?\s*[a-z]*$/.test(text)) return undefined;
  const factor = MEGABYTES[exact === undefined ? written || unit : 'bytes'];
  if (factor === undefined) return undefined;
  return Math.round(Number((exact ?? number).replaceAll(',', '')) * factor);
}

/** An instant that a console writes in a form that means one thing only; null for anything else. */
export function instantOf(cell: string): string | null {
  const text = cell.trim();
  const zimbra = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text);
  const iso = zimbra
    ? `${zimbra[1]}-${zimbra[2]}-${zimbra[3]}T${zimbra[4]}:${zimbra[5]}:${zimbra[6]}Z`
    : /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(text)?.[0];
  const time = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
