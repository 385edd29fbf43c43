import type { Role } from '#shared/contract/vocabulary.ts';
import type { DoorSession } from './session/door-session.ts';

/** Who calls an operation, and through which door. Decided by the door and the dispatcher, never by the input. */
export interface Actor {
  /** `applicant`: nobody signed in. `office`: the program itself or the machine's operator at the command line. */
  kind: 'applicant' | 'staff' | 'office';
  staffId: number | null;
  /** What the timeline and the audit trail show: a username, `applicant`, `operator:somebody`. */
  name: string;
  roles: readonly Role[];
  /** The units a confirmer is bound to. */
  unitIds: readonly number[];
  /** `desktop`, `cli`, later `https` with the client's address. */
  door: string;
  /** What the door remembers of who sits at it; only the session use cases change it. */
  session: DoorSession;
}
