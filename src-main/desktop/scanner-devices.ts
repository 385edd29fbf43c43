import { type BrowserWindow, dialog, type HIDDevice, type SerialPort, type Session } from 'electron';
import { isOwnPage } from './app-address.ts';
import { hidNameOf, namesOf, serialNameOf } from './device-names.ts';
import type { Log } from './log.ts';
import type { MachineSettings } from './machine-settings.ts';
import { isScannerDevice } from './scanner-policy.ts';
import { samePort, storedPortOf } from './serial-ports.ts';
import type { Words } from './words.ts';

type Circumstances = {
  settings: Pick<MachineSettings, 'serialScanners'>;
  words: () => Words;
  window: () => BrowserWindow;
  log: Log;
};

/** Answers the page's wish for a scanner with a list of those that are there; Electron has no chooser of its own. */
export function offerScanners(session: Session, { settings, words, window, log }: Circumstances): void {
  session.on('select-hid-device', (event, { deviceList, frame }, answer) => {
    event.preventDefault();
    if (!isAsking(frame)) {
      answer();
      return;
    }
    void choose(deviceList.filter(isScannerDevice), hidNameOf).then(
      (device) => answer(device?.deviceId),
      () => answer(),
    );
  });
  session.on('select-serial-port', (event, ports, contents, answer) => {
    event.preventDefault();
    if (!isAsking(contents.mainFrame)) {
      answer('');
      return;
    }
    void choose(ports, serialNameOf).then(
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

  async function choose<Device extends HIDDevice | SerialPort>(
    devices: readonly Device[],
    nameOf: (device: Device) => string,
  ): Promise<Device | undefined> {
    const { title, none, cancel } = words().chooseScanner;
    if (devices.length === 0) {
      await dialog.showMessageBox(window(), { type: 'info', message: none });
      return undefined;
    }
    const buttons = [...namesOf(devices, nameOf), cancel];
    const cancelId = devices.length;
    const { response } = await dialog.showMessageBox(window(), {
      type: 'question',
      message: title,
      buttons,
      cancelId,
      // an Enter struck unawares, as a scanner strikes one behind every barcode, gives no device away
      defaultId: cancelId,
      noLink: true,
    });
    return devices[response];
  }
}
