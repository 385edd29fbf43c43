/** USB HID Point of Sale Usage Tables 1.02, usage page 0x8C: bar code scanners. */
export const SCANNER_PAGE = 0x8c;
const DECODED_DATA = 0x8c00fe;
const DECODED_DATA_CONTINUED = 0x8c00ff;
/** HID Usage Tables, Generic Desktop: how many bytes of the data belong to the barcode, where a scanner says so. */
const BYTE_COUNT = 0x01003b;

/** One report of a scanner: a barcode or, with `more`, a part of one. */
export type HidPart = { text: string; more: boolean };
type Field = { usage: number; bit: number; size: number };

/** Whether a device says of itself that it reads barcodes. */
export function isHidScanner(device: { collections: readonly HIDCollectionInfo[] }): boolean {
  return device.collections.some(({ usagePage }) => usagePage === SCANNER_PAGE);
}

function usageAt(item: HIDReportItem, index: number): number {
  if (item.isRange) return Math.min((item.usageMinimum ?? 0) + index, item.usageMaximum ?? 0);
  return item.usages?.[Math.min(index, item.usages.length - 1)] ?? 0;
}

/** Where in a report each usage stands; items without one are padding. */
function fieldsOf({ items = [] }: HIDReportInfo): Field[] {
  let bit = 0;
  return items.flatMap((item) => {
    const size = item.reportSize ?? 0;
    return Array.from({ length: item.reportCount ?? 0 }, (_, index) => {
      const field = { usage: usageAt(item, index), bit, size };
      bit += size;
      return field;
    });
  });
}

function valueOf(data: DataView, { bit, size }: Field): number {
  let value = 0;
  for (let offset = 0; offset < size; offset += 1) {
    const at = bit + offset;
    if (at >> 3 >= data.byteLength) break;
    value += ((data.getUint8(at >> 3) >> (at & 7)) & 1) * 2 ** offset;
  }
  return value;
}

function reportsIn(collections: readonly HIDCollectionInfo[]): HIDReportInfo[] {
  return collections.flatMap(({ inputReports = [], children = [] }) => [
    ...inputReports,
    ...reportsIn(children),
  ]);
}

/** Reads the reports of a device as its own description lays them out; null for one without a barcode. */
export function hidReportReader(collections: readonly HIDCollectionInfo[]) {
  const layouts = new Map(
    reportsIn(collections).map((report) => [report.reportId ?? 0, fieldsOf(report)] as const),
  );
  return (reportId: number, data: DataView): HidPart | null => {
    const fields = layouts.get(reportId) ?? [];
    const bytes = fields.filter(({ usage }) => usage === DECODED_DATA).map((field) => valueOf(data, field));
    if (bytes.length === 0) return null;
    const counter = fields.find(({ usage }) => usage === BYTE_COUNT);
    const goesOn = fields.find(({ usage }) => usage === DECODED_DATA_CONTINUED);
    const text = String.fromCharCode(...bytes.slice(0, counter ? valueOf(data, counter) : bytes.length));
    return { text: text.replace(/\0+$/, ''), more: goesOn !== undefined && valueOf(data, goesOn) !== 0 };
  };
}
