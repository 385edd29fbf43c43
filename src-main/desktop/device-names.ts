import type { HIDDevice, SerialPort } from 'electron';

/** What is written on a USB device's label and in the system's list of devices, as far as it tells. */
type Labelled = { vendorId?: number | string; productId?: number | string; serialNumber?: string };

/** `05E0:1900`, by which every technician finds a device that tells no name. */
function usbIdOf({ vendorId, productId }: Labelled): string {
  const hex = (id: number | string | undefined) =>
    Number(id ?? 0)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0');
  return `USB ${hex(vendorId)}:${hex(productId)}`;
}

/** What a person knows a HID scanner by. */
export function hidNameOf(device: Pick<HIDDevice, 'name'> & Labelled): string {
  return device.name.trim() || usbIdOf(device);
}

/** What a person knows a serial port by. */
export function serialNameOf({ displayName, portName }: SerialPort): string {
  return displayName ? `${displayName} (${portName})` : portName;
}

/** A name for each, no two alike: of two scanners of one make nobody could tell which button is which. */
export function namesOf<Device extends Labelled>(
  devices: readonly Device[],
  nameOf: (device: Device) => string,
): string[] {
  const names = devices.map(nameOf);
  return devices.map((device, index) => {
    const name = names[index] ?? '';
    const twins = devices.filter((_, other) => names[other] === name);
    if (twins.length === 1) return name;
    const serials = new Set(twins.map(({ serialNumber }) => serialNumber?.trim()));
    const tells = serials.size === twins.length && !serials.has('') && !serials.has(undefined);
    return `${name} (${tells ? device.serialNumber : twins.indexOf(device) + 1})`;
  });
}
