import { ROLES } from '#shared/contract/vocabulary.ts';
import type { Actor } from '../context.ts';
import { createOperatorSession } from '../session/door-session.ts';

/** Who stands in the trail where the office itself reads and sorts paper. */
export const PAPER_DESK: Actor = {
  kind: 'office',
  staffId: null,
  name: 'office',
  roles: ROLES,
  unitIds: [],
  door: 'papers',
  session: createOperatorSession('papers', 'office'),
};
