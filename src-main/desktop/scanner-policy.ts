import type { DevicePermissionHandlerHandlerDetails, HIDDevice, SerialPort } from 'electron';
import type { MachineSettings } from './machine-settings.ts';
import { samePort } from './serial-ports.ts';

/** USB HID usage pages: bar code scanners (Point of Sale tables), and what no page may ever have. */
const SCANNER_PAGE = 0x8c;
const FIDO_PAGE = 0xf1d0;
const DESKTOP_PAGE = 0x01;
/** Pointer, mouse, keyboard, keypad: a page that reads them hears every password on the machine. */
const INPUT_USAGES: readonly number[] = [0x01, 0x02, 0x06, 0x07];

/** Whether a HID device is a barcode scanner and nothing that types or signs in. */
export function isScannerDevice({ collections }: Pick<HIDDevice, 'collections'>): boolean {
  const isForbidden = collections.some(
    ({ usagePage, usage }) =>
      usagePage === FIDO_PAGE || (usagePage === DESKTOP_PAGE && INPUT_USAGES.includes(usage)),
  );
  return !isForbidden && collections.some(({ usagePage }) => usagePage === SCANNER_PAGE);
}

/**
 * Scanners that are no keyboards. A page of ours may use HID devices that say they read barcodes, and the serial ports
 * that a person chose on this machine, now or earlier; which page asks, security.ts has checked.
 */
export function isAllowedDevice(
  settings: Pick<MachineSettings, 'serialScanners'>,
  details: DevicePermissionHandlerHandlerDetails,
): boolean {
  if (details.deviceType === 'hid') return isScannerDevice(details.device as HIDDevice);
  if (details.deviceType !== 'serial') return false;
  return settings.serialScanners.some((port) => samePort(port, details.device as SerialPort));
}
