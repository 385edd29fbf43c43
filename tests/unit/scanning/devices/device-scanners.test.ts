import { beforeEach, describe, expect, test, vi } from 'vitest';

/*
 * The browser's devices, as far as a connection uses them: nothing here has a real scanner, and Chromium offers no
 * pretended one.
 */
class FakeHid extends EventTarget {
  devices: FakeHidDevice[] = [];
  chosen: FakeHidDevice[] = [];
  asked: unknown;
  getDevices = async () => this.devices;
  requestDevice = async (options: unknown) => {
    this.asked = options;
    return this.chosen;
  };
}

class FakeHidDevice {
  opened = false;
  oninputreport: ((event: { reportId: number; data: DataView }) => void) | null = null;
  readonly collections;
  readonly isBusy: boolean;
  constructor(usagePage = 0x8c, isBusy = false) {
    const items = [
      { usages: [0x8c00fe], reportSize: 8, reportCount: 12 },
      { usages: [0x8c00ff], reportSize: 8, reportCount: 1 },
    ];
    this.collections = [{ usagePage, usage: 2, inputReports: [{ reportId: 2, items }] }];
    this.isBusy = isBusy;
  }
  async open() {
    if (this.isBusy) throw new DOMException('busy', 'NotAllowedError');
    this.opened = true;
  }
  scan(text: string, more = 0) {
    const bytes = new Uint8Array(13);
    bytes.set([...text].map((character) => character.charCodeAt(0)));
    bytes[12] = more;
    this.oninputreport?.({ reportId: 2, data: new DataView(bytes.buffer) });
  }
}

class FakePort {
  readable: ReadableStream<Uint8Array> | null = null;
  opens = 0;
  #send: ReadableStreamDefaultController<Uint8Array> | undefined;
  async open() {
    this.opens += 1;
    this.readable = new ReadableStream({ start: (send) => void (this.#send = send) });
  }
  close = async () => void (this.readable = null);
  scan = (text: string) => this.#send?.enqueue(new TextEncoder().encode(text));
  unplug() {
    this.readable = null;
    this.#send?.error(new DOMException('gone', 'NetworkError'));
  }
}

class FakeSerial extends EventTarget {
  ports: FakePort[] = [];
  chosen: FakePort | undefined;
  getPorts = async () => this.ports;
  requestPort = async () => {
    if (!this.chosen) throw new DOMException('none', 'NotFoundError');
    return this.chosen;
  };
}

let hid: FakeHid;
let serial: FakeSerial;
let scans: string[];

async function scanners(doors = { hid, serial }) {
  // the page's own devices, which the module looks up when it is loaded
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('window', globalThis);
  const { createDeviceScanners } =
    await import('../../../../src-renderer/scanning/devices/device-scanners.ts');
  return createDeviceScanners(doors as unknown as Parameters<typeof createDeviceScanners>[0]);
}
const plugged = (device: FakeHidDevice) => Object.assign(new Event('connect'), { device });
const soon = (expected: string[]) => vi.waitFor(() => expect(scans).toEqual(expected));

beforeEach(() => {
  hid = new FakeHid();
  serial = new FakeSerial();
  scans = [];
});

describe('scanners that speak HID', () => {
  test('chosen once, connect by themselves and when they are plugged in again', async () => {
    const [first, again] = [new FakeHidDevice(), new FakeHidDevice()];
    hid.devices = [first];
    const stop = (await scanners()).watch((text) => scans.push(text));
    await vi.waitFor(() => expect(first.opened).toBe(true));
    first.scan('EM69000', 1);
    first.scan('12357');
    hid.dispatchEvent(plugged(again));
    await vi.waitFor(() => expect(again.oninputreport).not.toBeNull());
    again.scan('8850999320');
    expect(scans).toEqual(['EM6900012357', '8850999320']);
    stop();
    again.scan('EM6900012357');
    expect(scans).toHaveLength(2);
  });

  test('are asked for by their usage page, and nothing else is opened', async () => {
    const keyboard = new FakeHidDevice(0x01);
    hid.chosen = [keyboard];
    const { requestHid } = await scanners();
    expect(await requestHid()).toBe('none');
    expect(hid.asked).toEqual({ filters: [{ usagePage: 0x8c }] });
    expect(keyboard.opened).toBe(false);
    hid.chosen = [new FakeHidDevice()];
    expect(await requestHid()).toBe('connected');
    hid.chosen = [new FakeHidDevice(0x8c, true)];
    expect(await requestHid()).toBe('busy');
  });
});

describe('scanners on a serial port', () => {
  test('are read until they are unplugged, and again when they are back', async () => {
    const port = new FakePort();
    serial.chosen = port;
    const { watch, requestSerial } = await scanners();
    watch((text) => scans.push(text));
    expect(await requestSerial()).toBe('connected');
    port.scan('EM69000');
    port.scan('12357\r\n');
    await soon(['EM6900012357']);
    port.unplug();
    const back = new Event('connect', { bubbles: true });
    Object.defineProperty(back, 'target', { value: port });
    await vi.waitFor(() => {
      serial.dispatchEvent(back);
      expect(port.opens).toBe(2);
    });
    port.scan(']C1EM6900012357\r');
    await soon(['EM6900012357', 'EM6900012357']);
  });

  test('may be none', async () => {
    expect(await (await scanners()).requestSerial()).toBe('none');
    const { requestHid, requestSerial, watch } = await scanners({} as { hid: FakeHid; serial: FakeSerial });
    expect([await requestHid(), await requestSerial()]).toEqual(['unavailable', 'unavailable']);
    watch(() => undefined)();
  });
});
