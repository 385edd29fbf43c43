import Store from 'electron-store';
import type { DeskHabits, Preferences, ScannerProfile } from '#shared/contract/desktop.ts';
import { storedPorts, type StoredPort } from './serial-ports.ts';
import { storedScannerProfile } from './stored-scanner-profile.ts';

/** Where the window stood. `x` and `y` are missing until it has been moved. */
export type WindowBounds = { x?: number; y?: number; width: number; height: number; maximized: boolean };

/** What belongs to this machine and person, not to the registry; kept in `machine.json` of the user's data folder. */
export type MachineSettings = {
  /** The registry's folder; undefined until the first run has chosen one. */
  place: string | undefined;
  preferences: Preferences;
  deskHabits: DeskHabits;
  /** Undefined until a scanner was checked here. */
  scannerProfile: ScannerProfile | undefined;
  /** The serial ports that were chosen as scanners here. */
  serialScanners: readonly StoredPort[];
  window: WindowBounds | undefined;
};

const DEFAULT_PREFERENCES: Preferences = { language: 'th', colorScheme: 'auto' };
const DEFAULT_HABITS: DeskHabits = { stack: false, sounds: true };

/**
 * The settings as live properties. The file may have been edited by hand: what does not fit counts as not set. Checked
 * without a schema library, because the window waits for this.
 */
export function openMachineSettings(): MachineSettings {
  const store = new Store<Record<string, unknown>>({ name: 'machine', clearInvalidConfig: true });
  return {
    get place() {
      const stored = store.get('place');
      return typeof stored === 'string' && stored !== '' ? stored : undefined;
    },
    set place(folder) {
      if (folder === undefined) store.delete('place');
      else store.set('place', folder);
    },
    get preferences() {
      const stored = store.get('preferences');
      return isPreferences(stored) ? stored : DEFAULT_PREFERENCES;
    },
    set preferences(preferences) {
      store.set('preferences', preferences);
    },
    get deskHabits() {
      const stored = store.get('deskHabits');
      return isHabits(stored) ? stored : DEFAULT_HABITS;
    },
    set deskHabits(habits) {
      store.set('deskHabits', habits);
    },
    get scannerProfile() {
      return storedScannerProfile(store.get('scannerProfile'));
    },
    set scannerProfile(profile) {
      if (profile === undefined) store.delete('scannerProfile');
      else store.set('scannerProfile', profile);
    },
    get serialScanners() {
      return storedPorts(store.get('serialScanners'));
    },
    set serialScanners(ports) {
      store.set('serialScanners', ports);
    },
    get window() {
      const stored = store.get('window');
      return isBounds(stored) ? stored : undefined;
    },
    set window(bounds) {
      if (bounds) store.set('window', bounds);
    },
  };
}

function isPreferences(value: unknown): value is Preferences {
  if (!isRecord(value)) return false;
  const { language, colorScheme } = value;
  return (
    (language === 'th' || language === 'en') &&
    (colorScheme === 'light' || colorScheme === 'dark' || colorScheme === 'auto')
  );
}

function isHabits(value: unknown): value is DeskHabits {
  return isRecord(value) && typeof value['stack'] === 'boolean' && typeof value['sounds'] === 'boolean';
}

function isBounds(value: unknown): value is WindowBounds {
  if (!isRecord(value)) return false;
  const { x, y, width, height, maximized } = value;
  const moved = (x === undefined && y === undefined) || (Number.isInteger(x) && Number.isInteger(y));
  return moved && isSize(width) && isSize(height) && typeof maximized === 'boolean';
}

function isSize(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 200;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
