import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hidReportReader, isHidScanner } from '../../../../src-renderer/scanning/devices/hid-report.ts';

const SYMBOLOGY = [0x8c00fb, 0x8c00fc, 0x8c00fd];
const padding = { isConstant: true, reportSize: 7, reportCount: 1 };

/** As most scanners describe themselves: a byte count, the AIM identifier, the data, and whether more follows. */
const USUAL: HIDCollectionInfo[] = [
  {
    usagePage: 0x8c,
    usage: 0x02,
    children: [
      {
        inputReports: [
          {
            reportId: 2,
            items: [
              { usages: [0x01003b], reportSize: 8, reportCount: 1 },
              { usages: SYMBOLOGY, reportSize: 8, reportCount: 3 },
              { usages: [0x8c00fe], reportSize: 8, reportCount: 16 },
              { usages: [0x8c00ff], reportSize: 1, reportCount: 1 },
              padding,
            ],
          },
        ],
      },
    ],
  },
];

function report(text: string, { more = false, length = text.length } = {}): DataView {
  const bytes = new Uint8Array(21);
  bytes.set([length, 0x5d, 0x43, 0x30, ...new TextEncoder().encode(text)]);
  bytes[20] = more ? 1 : 0;
  return new DataView(bytes.buffer);
}

describe('a HID scanner', () => {
  const read = hidReportReader(USUAL);

  test('is known by its usage page, a keyboard is none', () => {
    expect(isHidScanner({ collections: USUAL })).toBe(true);
    expect(isHidScanner({ collections: [{ usagePage: 0x01, usage: 0x06 }] })).toBe(false);
  });

  test('tells its barcode, however its report ends', () => {
    expect(read(2, report('EM6900012357'))).toEqual({ text: 'EM6900012357', more: false });
    expect(read(2, report('EM6900012357', { length: 255 }))).toEqual({ text: 'EM6900012357', more: false });
    expect(read(2, report('EM69000123', { more: true }))).toEqual({ text: 'EM69000123', more: true });
  });

  test('without a byte count, and with all usages in one item, is read as well', () => {
    const inputReports = [
      { reportId: 0, items: [{ usages: [...SYMBOLOGY, 0x8c00fe], reportSize: 8, reportCount: 19 }] },
    ];
    const data = new DataView(report('8850999320014').buffer, 1, 19);
    expect(hidReportReader([{ usagePage: 0x8c, inputReports }])(0, data)).toEqual({
      text: '8850999320014',
      more: false,
    });
  });

  test('sends other reports, which are no barcodes', () => {
    expect(read(7, report('EM6900012357'))).toBeNull();
    expect(hidReportReader([])(2, report('x'))).toBeNull();
  });

  test('may send anything without breaking the page', () => {
    const layouts = fc.array(
      fc.record({
        usages: fc.array(fc.constantFrom(0x01003b, 0x8c00fe, 0x8c00ff, 0), { maxLength: 3 }),
        reportSize: fc.integer({ min: 0, max: 32 }),
        reportCount: fc.integer({ min: 0, max: 70 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(layouts, fc.uint8Array({ maxLength: 80 }), (items, bytes) => {
        const collections = [{ usagePage: 0x8c, inputReports: [{ reportId: 1, items }] }];
        const part = hidReportReader(collections)(1, new DataView(bytes.slice().buffer));
        if (part) expect(part.text.length).toBeLessThanOrEqual(5 * 70);
      }),
    );
  });
});
