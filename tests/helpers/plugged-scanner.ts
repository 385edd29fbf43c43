import type { Page } from '@playwright/test';

/** What a page of the browser's devices has once `plugInScanners` was called. */
type WithScanners = typeof globalThis & {
  sendHid: (text: string) => void;
  sendSerial: (text: string) => void;
};

/**
 * Lets the person choose a HID and a serial scanner that are not there: no test machine has one. Replaced are the two
 * calls that ask for a device, nothing of the program.
 */
export async function plugInScanners(page: Page): Promise<void> {
  await page.evaluate(() => {
    const items = [
      { usages: [0x8c00fe], reportSize: 8, reportCount: 16 },
      { usages: [0x8c00ff], reportSize: 8, reportCount: 1 },
    ];
    const device: Record<string, unknown> = {
      opened: false,
      collections: [{ usagePage: 0x8c, usage: 2, inputReports: [{ reportId: 2, items }] }],
      open: () => Promise.resolve((device.opened = true)),
    };
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    const port: Record<string, unknown> = {
      readable: null,
      open: () => {
        port.readable = new ReadableStream<Uint8Array>({ start: (controller) => void (send = controller) });
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    };
    Object.assign(navigator.hid, { requestDevice: () => Promise.resolve([device]) });
    Object.assign(navigator.serial, { requestPort: () => Promise.resolve(port) });
    const sendHid = (text: string) => {
      const bytes = new Uint8Array(17);
      bytes.set(new TextEncoder().encode(text));
      const report = { reportId: 2, data: new DataView(bytes.buffer) };
      (device.oninputreport as (event: typeof report) => void)(report);
    };
    const sendSerial = (text: string) => send?.enqueue(new TextEncoder().encode(`${text}\r`));
    Object.assign(globalThis, { sendHid, sendSerial });
  });
}

/** A barcode that the scanner of this kind reads. */
export async function scanBy(page: Page, source: 'hid' | 'serial', text: string): Promise<void> {
  await page.evaluate(
    ([kind, barcode]) => {
      const { sendHid, sendSerial } = globalThis as WithScanners;
      if (kind === 'hid') sendHid(barcode);
      else sendSerial(barcode);
    },
    [source, text] as const,
  );
}
