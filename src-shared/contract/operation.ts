import { oc } from '@orpc/contract';
import { COMMON_ERROR_CODES, declared, type ErrorCode } from './errors.ts';
import { ROLES, type Role } from './vocabulary.ts';

/**
 * What the dispatcher needs to know of an operation before it runs.
 * - `access`: `public` (no login: applicants, sign-in) or the roles that may call it.
 * - `effect`: a `write` counts as activity for the idle lock; a `read` (lists refreshing by themselves) does not.
 * - `evenLocked`: may be called while the session is locked or must change its password (unlock, sign out, …).
 */
export type OperationMeta = {
  access: 'public' | readonly Role[];
  effect: 'read' | 'write';
  evenLocked?: boolean;
};

/** Everybody with a login. */
export const STAFF: readonly Role[] = ROLES;

/** Begins the declaration of one operation: `operation({ access, effect }, 'SOME_ERROR').input(…).output(…)`. */
export function operation<const Code extends ErrorCode>(meta: OperationMeta, ...codes: Code[]) {
  return oc.$meta<OperationMeta>(meta).errors({ ...declared(...COMMON_ERROR_CODES), ...declared(...codes) });
}
