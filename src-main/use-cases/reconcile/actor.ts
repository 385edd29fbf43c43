import { ROLES } from '#shared/contract/vocabulary.ts';
import type { Actor } from '../context.ts';
import { createOperatorSession } from '../session/door-session.ts';

/** Who stands in the trail for a run that the schedule began. */
export const RECONCILE_DESK: Actor = {
  kind: 'office',
  staffId: null,
  name: 'office',
  roles: ROLES,
  unitIds: [],
  door: 'office',
  session: createOperatorSession('office', 'office'),
};
