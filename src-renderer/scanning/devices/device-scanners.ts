import { openHidScanner } from './hid-connection.ts';
import { isHidScanner, SCANNER_PAGE } from './hid-report.ts';
import { openSerialScanner } from './serial-connection.ts';

/**
 * What came of choosing a scanner: it is connected; none is there or the person chose none; another program has it; or
 * this browser has no such devices.
 */
export type ScannerChoice = 'connected' | 'none' | 'busy' | 'unavailable';

/** How such a scanner hangs on the machine. */
export type DeviceSource = 'hid' | 'serial';

/** The two ways to devices, as Chromium offers them. */
export type DeviceDoors = { hid?: HID | undefined; serial?: Serial | undefined };

/**
 * The scanners that are no keyboards: one connection to each for as long as the page lives, whichever screen listens. A
 * scanner that was chosen once connects by itself, at the start and whenever it is plugged in again.
 */
export function createDeviceScanners({ hid, serial }: DeviceDoors) {
  const listeners = new Set<(text: string, source: DeviceSource) => void>();
  let started = false;
  const tellFrom = (source: DeviceSource) => (text: string) => {
    for (const listener of listeners) listener(text, source);
  };

  async function connect(open: () => Promise<unknown>): Promise<ScannerChoice> {
    try {
      await open();
      return 'connected';
    } catch {
      // tried again when it is plugged in again
      return 'busy';
    }
  }
  const connectHid = (device: HIDDevice) => connect(() => openHidScanner(device, tellFrom('hid')));
  const connectSerial = (port: SerialPort) => connect(() => openSerialScanner(port, tellFrom('serial')));

  async function start(): Promise<void> {
    hid?.addEventListener('connect', ({ device }) => void (isHidScanner(device) && connectHid(device)));
    serial?.addEventListener('connect', ({ target }) => void connectSerial(target as SerialPort));
    const devices = (await hid?.getDevices()) ?? [];
    const ports = (await serial?.getPorts()) ?? [];
    await Promise.all([...devices.filter(isHidScanner).map(connectHid), ...ports.map(connectSerial)]);
  }

  return {
    /** Tells of every scan until the answer is called. */
    watch(this: void, onScan: (text: string, source: DeviceSource) => void): () => void {
      listeners.add(onScan);
      if (!started) void start().catch(() => undefined);
      started = true;
      return () => void listeners.delete(onScan);
    },

    /** Lets the person choose a scanner that speaks HID; to be called from a press of a button. */
    async requestHid(this: void): Promise<ScannerChoice> {
      if (!hid) return 'unavailable';
      const devices = await hid.requestDevice({ filters: [{ usagePage: SCANNER_PAGE }] });
      const results = await Promise.all(devices.filter(isHidScanner).map(connectHid));
      return results.find((result) => result === 'connected') ?? results[0] ?? 'none';
    },

    /** Lets the person choose the serial port of a scanner; to be called from a press of a button. */
    async requestSerial(this: void): Promise<ScannerChoice> {
      if (!serial) return 'unavailable';
      const port = await serial.requestPort().catch(() => null);
      return port ? connectSerial(port) : 'none';
    },
  };
}

const scanners = createDeviceScanners({ hid: navigator.hid, serial: navigator.serial });

export const watchDeviceScanners = scanners.watch;
export const requestHidScanner = scanners.requestHid;
export const requestSerialScanner = scanners.requestSerial;
