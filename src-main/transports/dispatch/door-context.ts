import type { DoorSession, Office } from '../../office/open-office.ts';
import type { DesktopServices } from './desktop-services.ts';

/** What a door brings along for each call. */
export interface DoorContext {
  /** Undefined while the registry cannot be opened. */
  office: Office | undefined;
  door: DoorSession;
}

export interface DesktopContext extends DoorContext {
  desktop: DesktopServices;
}
