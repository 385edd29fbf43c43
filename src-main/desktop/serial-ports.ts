import type { SerialPort } from 'electron';

/** What tells a serial port from others the next time: the USB device where there is one, else the port's name. */
export type StoredPort = {
  portName: string;
  vendorId: string | null;
  productId: string | null;
  serialNumber: string | null;
};

const MOST_PORTS = 20;

export function storedPortOf(port: SerialPort): StoredPort {
  const { portName, vendorId = null, productId = null, serialNumber = null } = port;
  return { portName, vendorId, productId, serialNumber };
}

/** Whether it is the port that was chosen: a USB scanner also when it is plugged in elsewhere. */
export function samePort(stored: StoredPort, port: SerialPort): boolean {
  const found = storedPortOf(port);
  if (stored.vendorId === null || stored.productId === null)
    return found.vendorId === null && found.portName === stored.portName;
  return (
    found.vendorId === stored.vendorId &&
    found.productId === stored.productId &&
    found.serialNumber === stored.serialNumber
  );
}

/** The ports that the settings file holds; what is none is left out. */
export function storedPorts(value: unknown): StoredPort[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_PORTS).filter(isStoredPort);
}

function isStoredPort(value: unknown): value is StoredPort {
  if (typeof value !== 'object' || value === null) return false;
  const { portName, vendorId, productId, serialNumber } = value as Record<string, unknown>;
  const isTextOrNull = (one: unknown) => one === null || typeof one === 'string';
  return typeof portName === 'string' && [vendorId, productId, serialNumber].every(isTextOrNull);
}
