import { type BrowserWindow, dialog, type HIDDevice, type SerialPort, type Session } from 'electron';
import { isOwnPage } from './app-address.ts';
import type { Log } from './log.ts';
import type { MachineSettings } from './machine-settings.ts';
import { samePort, serialNameOf, storedPortOf } from './serial-ports.ts';
import type { Words } from './words.ts';

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

type Circumstances = {
  settings: Pick<MachineSettings, 'serialScanners'>;
  words: () => Words;
  window: () => BrowserWindow;
  log: Log;
};

/**
 * Scanners that are no keyboards. A page of ours may use HID devices that say they read barcodes, and the serial ports
 * that a person chose on this machine, now or earlier; which page asks, security.ts has checked.
 */
export function isAllowedDevice(
  settings: Pick<MachineSettings, 'serialScanners'>,
  details: Electron.DevicePermissionHandlerHandlerDetails,
): boolean {
  if (details.deviceType === 'hid') return isScannerDevice(details.device as HIDDevice);
  if (details.deviceType !== 'serial') return false;
  return settings.serialScanners.some((port) => samePort(port, details.device as SerialPort));
}

/** Answers the page's wish for a scanner with a list of those that are there; Electron has no chooser of its own. */
export function offerScanners(session: Session, { settings, words, window, log }: Circumstances): void {
  session.on('select-hid-device', (event, { deviceList, frame }, answer) => {
    event.preventDefault();
    const scanners = isAsking(frame) ? deviceList.filter(isScannerDevice) : [];
    void choose(scanners, ({ name }) => name).then(
      (device) => answer(device?.deviceId),
      () => answer(),
    );
  });
  session.on('select-serial-port', (event, ports, contents, answer) => {
    event.preventDefault();
    const offered = isAsking(contents.mainFrame) ? ports : [];
    void choose(offered, serialNameOf).then(
      (port) => {
        if (port) remember(port);
        answer(port?.portId ?? '');
      },
      () => answer(''),
    );
  });

  function isAsking(frame: Electron.WebFrameMain | null): boolean {
    const allowed = isOwnPage(frame, window().webContents);
    if (!allowed) log.warn({}, 'refused to offer scanners to another page');
    return allowed;
  }

  function remember(port: SerialPort): void {
    const others = settings.serialScanners.filter((one) => !samePort(one, port));
    settings.serialScanners = [...others, storedPortOf(port)];
  }

  async function choose<Device>(devices: readonly Device[], nameOf: (device: Device) => string) {
    const { title, none, cancel } = words().chooseScanner;
    if (devices.length === 0) {
      await dialog.showMessageBox(window(), { type: 'info', message: none });
      return undefined;
    }
    const buttons = [...devices.map(nameOf), cancel];
    const cancelId = devices.length;
    const { response } = await dialog.showMessageBox(window(), {
      type: 'question',
      message: title,
      buttons,
      cancelId,
      defaultId: 0,
      noLink: true,
    });
    return devices[response];
  }
}
