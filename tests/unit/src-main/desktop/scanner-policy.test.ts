import type { DevicePermissionHandlerHandlerDetails, HIDDevice, SerialPort } from 'electron';
import { describe, expect, test } from 'vitest';
import { isAllowedDevice, isScannerDevice } from '#main/desktop/scanner-policy.ts';
import { samePort, storedPortOf, storedPorts } from '#main/desktop/serial-ports.ts';

const ORIGIN = 'app://court-mail';
const NONE = { serialScanners: [] };
const SCANNER = [0x8c, 0x02] as const;

function hid(...usages: ReadonlyArray<readonly [number, number]>): HIDDevice {
  const collections = usages.map(([usagePage, usage]) => ({ usagePage, usage }));
  return { name: 'device', deviceId: '1', vendorId: 1, productId: 1, collections } as unknown as HIDDevice;
}
const asked = (deviceType: 'hid' | 'serial' | 'usb', device: unknown) =>
  ({ deviceType, origin: ORIGIN, device }) as DevicePermissionHandlerHandlerDetails;

describe('of the HID devices', () => {
  test('only barcode scanners may be used', () => {
    expect(isScannerDevice(hid(SCANNER))).toBe(true);
    expect(isScannerDevice(hid([0xff00, 1], SCANNER))).toBe(true);
    expect(isAllowedDevice(NONE, asked('hid', hid(SCANNER)))).toBe(true);
    expect(isAllowedDevice(NONE, asked('hid', hid()))).toBe(false);
  });

  test('exploit: a keyboard, mouse or security key that also says it reads barcodes is none', () => {
    for (const other of [
      [0x01, 0x06],
      [0x01, 0x07],
      [0x01, 0x02],
      [0x01, 0x01],
      [0xf1d0, 0x01],
    ] as const)
      for (const device of [hid(other), hid(SCANNER, other), hid(other, SCANNER)])
        expect(isAllowedDevice(NONE, asked('hid', device))).toBe(false);
  });
});

describe('of the serial ports', () => {
  const usb: SerialPort = {
    portId: 'a',
    portName: 'COM3',
    vendorId: '1234',
    productId: '5',
    serialNumber: 'S1',
  };
  const bare: SerialPort = { portId: 'b', portName: 'COM1' };

  test('only those that were chosen may be used, a USB scanner also at another plug', () => {
    const settings = { serialScanners: [storedPortOf(usb), storedPortOf(bare)] };
    for (const port of [usb, bare, { ...usb, portId: 'z', portName: 'COM9' }])
      expect(isAllowedDevice(settings, asked('serial', port))).toBe(true);
    for (const port of [
      { ...usb, productId: '6' },
      { ...usb, serialNumber: 'S2' },
      { ...bare, portName: 'COM2' },
    ])
      expect(isAllowedDevice(settings, asked('serial', port))).toBe(false);
    expect(isAllowedDevice(NONE, asked('serial', usb))).toBe(false);
  });

  test('exploit: a USB device does not pass for a plain port of the same name', () => {
    expect(samePort(storedPortOf(bare), { ...usb, portName: 'COM1' })).toBe(false);
    expect(samePort(storedPortOf(usb), { ...bare, portName: 'COM3' })).toBe(false);
  });

  test('what stands in the settings file otherwise is left out', () => {
    const stored = storedPortOf(usb);
    expect(storedPorts([stored, null, 7, { portName: 1 }, { ...stored, vendorId: {} }])).toEqual([stored]);
    for (const value of [undefined, null, 'COM1', {}]) expect(storedPorts(value)).toEqual([]);
  });
});

test('no other kind of device may be used', () => {
  expect(isAllowedDevice(NONE, asked('usb', hid(SCANNER)))).toBe(false);
});
