import { hidReportReader } from './hid-report.ts';
import { ScanParts } from './scan-text.ts';

/**
 * Opens a scanner that speaks HID and tells of its barcodes until it is unplugged. A device that is open already stays
 * as it is.
 * @throws where another program has it.
 */
export async function openHidScanner(device: HIDDevice, onScan: (text: string) => void): Promise<void> {
  if (device.opened) return;
  await device.open();
  const read = hidReportReader(device.collections);
  const parts = new ScanParts();
  device.oninputreport = ({ reportId, data }) => {
    const part = read(reportId, data);
    if (!part) return;
    parts.add(part.text);
    const text = part.more ? null : parts.take();
    if (text !== null) onScan(text);
  };
}
