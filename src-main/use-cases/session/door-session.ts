/**
 * What one door remembers of who sits at it: a desktop window's connection, later a browser's session. Only the
 * session use cases change it.
 */
export interface DoorSession {
  /** Stands in the timeline and the audit trail: `desktop`. */
  readonly door: string;
  staffId: number | null;
  locked: boolean;
  /** When a person was last seen here, ISO 8601. */
  activeAt: string;
}

export function createDoorSession(door: string): DoorSession {
  return { door, staffId: null, locked: false, activeAt: '' };
}
