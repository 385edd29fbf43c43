/**
 * What one door remembers of who sits at it: a desktop window, the command line, later a browser's session. Only the
 * session use cases and the office's own `identify` change it.
 */
export interface DoorSession {
  /** Stands in the timeline and the audit trail: `desktop`, `cli`. */
  readonly door: string;
  /** The machine's own operator, who could read the registry's files anyway; null for a door that asks for a login. */
  readonly operator: string | null;
  staffId: number | null;
  /** When they signed in, ISO 8601; null for nobody and for the operator. An unlocked screen is still the same session. */
  signedInAt: string | null;
  locked: boolean;
  /** When a person was last seen here, ISO 8601. */
  activeAt: string;
}

/** A door at which nobody has signed in yet. */
export function createDoorSession(door: string): DoorSession {
  return { door, operator: null, staffId: null, signedInAt: null, locked: false, activeAt: '' };
}

/** The door of somebody at this machine's command line: `name` is their login on the machine. */
export function createOperatorSession(door: string, name: string): DoorSession {
  return { ...createDoorSession(door), operator: `operator:${name}` };
}
