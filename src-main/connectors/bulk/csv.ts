import { stringify } from 'csv-stringify/sync';
import { refuse } from '#shared/contract/errors.ts';
import { BULK_PLACEHOLDERS } from '#shared/contract/settings.ts';
import { type Order, passwordOf } from '../connector.ts';
import type { BulkColumns, BulkPreset } from './preset.ts';
import { sameLimit, unwritable } from './writable.ts';

type Placeholder = (typeof BULK_PLACEHOLDERS)[number];

const PLACEHOLDER = /\{([^{}]*)\}/g;
/** What a spreadsheet takes for a formula when a cell begins with it; the last four are their full-width forms. */
const FORMULA_LIKE = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/**
 * A cell of our own key alone: every account has had its own since it was made, one in 64 begins with a minus, and with an
 * apostrophe before it the platform would keep another. Of its letters, digits, `-` and `_` no spreadsheet can run anything.
 */
const KEY_TEMPLATE = '{accountKey}';
/** Values that must arrive to the letter: an apostrophe before them would make another account or password. */
const EXACT: readonly Placeholder[] = ['address', 'formerAddress', 'localPart', 'password'];

const isPlaceholder = (name: string): name is Placeholder =>
  (BULK_PLACEHOLDERS as readonly string[]).includes(name);

/**
 * Refuses a template that could not be filled in: an unknown placeholder or a stray brace, the same header twice, a cell
 * with an exact value that a spreadsheet would take for a formula, or no column for the address or the password.
 * @throws Refusal `TEMPLATE_FAULTY` with the column's header and a reason: `placeholder {…}`, `brace`, `header-twice`,
 *   `formula`, `missing`.
 */
export function checkTemplate(columns: BulkColumns): void {
  const headers = new Set<string>();
  for (const { header, template } of columns) {
    const fault = templateFault(template) ?? (headers.has(header) ? 'header-twice' : undefined);
    if (fault) refuse('TEMPLATE_FAULTY', { column: header, reason: fault });
    headers.add(header);
  }
  for (const needed of ['{address}', '{password}']) {
    const isThere = columns.some(({ template }) => template.includes(needed));
    if (!isThere) refuse('TEMPLATE_FAULTY', { column: needed, reason: 'missing' });
  }
}

function templateFault(template: string): string | undefined {
  const names = [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  const unknown = names.find((name) => !isPlaceholder(name));
  if (unknown !== undefined) return `placeholder {${unknown}}`;
  if (/[{}]/.test(template.replace(PLACEHOLDER, ''))) return 'brace';
  const isExact = EXACT.some((name) => names.includes(name));
  return isExact && FORMULA_LIKE.test(template) ? 'formula' : undefined;
}

/** What a spreadsheet keeps in one cell. */
const LIMITS = sameLimit(32_767);
/** Without a column that tells the act, a platform takes a row for an account to make. */
const ACTS_THAT_NEED_NO_ACTION: readonly Order['kind'][] = ['create', 'reset'];

/** One file with the administrator's own columns, for whatever reads CSV. */
export const csv: BulkPreset = {
  fault: (order, { columns }) => unwritable(order, LIMITS) ?? columnFault(order, columns),
  render: (orders, { columns, number }) => [{ ending: '.csv', content: renderCsv(columns, orders, number) }],
};

function columnFault(order: Order, columns: BulkColumns): string | undefined {
  const has = (name: Placeholder) => columns.some(({ template }) => template.includes(`{${name}}`));
  if (!ACTS_THAT_NEED_NO_ACTION.includes(order.kind) && !has('action')) return '{action}: ?';
  if (order.kind === 'rename' && !has('formerAddress')) return '{formerAddress}: ?';
  return undefined;
}

/**
 * The bulk file of the batch with this number (RFC 4180): UTF-8 with a byte order mark, which Excel needs for Thai, CRLF, one row for each
 * order below the headers. A cell that a spreadsheet would take for a formula gets an apostrophe before it; addresses and
 * passwords never begin like one, and our key is written as it is.
 * @throws Refusal `TEMPLATE_FAULTY` as `checkTemplate` does.
 */
export function renderCsv(columns: BulkColumns, orders: readonly Order[], number: string): string {
  checkTemplate(columns);
  const headers = columns.map(({ header }) => header);
  const rows = orders.map((order) => {
    const values = valuesOf(order, number);
    return columns.map(({ template }) =>
      template === KEY_TEMPLATE ? values.accountKey : harmless(fill(template, values)),
    );
  });
  const cells = [headers.map(harmless), ...rows];
  return stringify(cells, { bom: true, record_delimiter: 'windows', quote_record_delimiter: true });
}

function fill(template: string, values: Record<Placeholder, string>): string {
  return template.replace(PLACEHOLDER, (_, name: string) => (isPlaceholder(name) ? values[name] : ''));
}

const harmless = (cell: string) => (FORMULA_LIKE.test(cell) ? `'${cell}` : cell);

function valuesOf(order: Order, batch: string): Record<Placeholder, string> {
  const [localPart = '', domain = ''] = order.address.split('@');
  const values = {
    action: order.kind,
    address: order.address,
    formerAddress: 'formerAddress' in order ? order.formerAddress : '',
    accountKey: order.accountKey,
    localPart,
    domain,
    password: passwordOf(order),
    firstNameEn: order.firstNameEn,
    lastNameEn: order.lastNameEn,
    firstNameTh: order.firstNameTh,
    lastNameTh: order.lastNameTh,
    displayName: order.displayName,
    unitTh: order.unitNameTh,
    position: order.position,
    phone: order.phone,
    quotaMegabytes: String(order.quotaMegabytes),
    attachmentMegabytes: String(order.attachmentMegabytes),
    batch,
  };
  // the address policy and the password generator promise it; were it ever broken, no file is better than a wrong one
  if (EXACT.some((name) => FORMULA_LIKE.test(values[name])))
    throw new Error('an exact value begins like a formula');
  return values;
}
