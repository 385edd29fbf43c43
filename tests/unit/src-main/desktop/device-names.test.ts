import type { SerialPort } from 'electron';
import { expect, test } from 'vitest';
import { hidNameOf, namesOf, serialNameOf } from '#main/desktop/device-names.ts';

const hid = (name: string, serialNumber?: string) => ({
  name,
  vendorId: 0x5e0,
  productId: 0x1900,
  ...(serialNumber !== undefined && { serialNumber }),
});

test('a scanner that tells no name is named by the numbers in the system’s list of devices', () => {
  expect(hidNameOf(hid('  '))).toBe('USB 05E0:1900');
  expect(hidNameOf(hid('Symbol DS2208'))).toBe('Symbol DS2208');
});

test('of two scanners of one make each is named by its serial number', () => {
  expect(namesOf([hid('Symbol DS2208', 'A1'), hid('Other'), hid('Symbol DS2208', 'B2')], hidNameOf)).toEqual([
    'Symbol DS2208 (A1)',
    'Other',
    'Symbol DS2208 (B2)',
  ]);
});

test('without serial numbers they are counted', () => {
  expect(namesOf([hid('Symbol DS2208'), hid('Symbol DS2208', '')], hidNameOf)).toEqual([
    'Symbol DS2208 (1)',
    'Symbol DS2208 (2)',
  ]);
});

test('a serial port is named by its device and the port’s own name', () => {
  const port = { portId: '1', portName: 'COM3' } as SerialPort;
  expect(serialNameOf({ ...port, displayName: 'Honeywell 1950g' })).toBe('Honeywell 1950g (COM3)');
  expect(serialNameOf(port)).toBe('COM3');
});
