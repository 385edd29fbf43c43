import { expect, test } from 'vitest';
import { isFilePrinter } from '#shared/domain/file-printer.ts';

const named = (name: string, options: object = {}) => ({ name, displayName: name, description: '', options });

test.each([
  'Microsoft Print to PDF',
  'Microsoft XPS Document Writer',
  'OneNote for Windows 10',
  'OneNote (Desktop)',
  'Fax',
  'Adobe PDF',
  'PDF',
  'PDFCreator',
  'Print_to_PDF',
  'PDF24',
  'doPDF 11',
  'Save as PDF',
])('%s writes a file', (name) => expect(isFilePrinter(named(name))).toBe(true));

test.each([
  'HP LaserJet M404dn',
  'EPSON L3250 Series',
  'Brother_HL_L2360D',
  'ชั้น 5 ห้องธุรการ',
  'Pdfield Office 3',
])('%s puts something on paper', (name) => expect(isFilePrinter(named(name))).toBe(false));

test('CUPS tells by the address of its back end, whatever the printer is called', () => {
  expect(isFilePrinter(named('Office', { 'device-uri': 'cups-pdf:/' }))).toBe(true);
  expect(isFilePrinter(named('Office', { 'device-uri': 'file:/tmp/x' }))).toBe(true);
  expect(isFilePrinter(named('Office', { 'device-uri': 'ipp://printer.example/ipp' }))).toBe(false);
  expect(isFilePrinter(named('Office', { 'printer-make-and-model': 'Generic CUPS-PDF Printer' }))).toBe(true);
});
