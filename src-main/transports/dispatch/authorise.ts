import { refuse } from '#shared/contract/errors.ts';
import type { OperationMeta } from '#shared/contract/operation.ts';
import type { Identity } from '../../office/open-office.ts';

/**
 * Whether this person may call this operation now: the only place that decides it, over every door.
 * @throws Refusal `SESSION_LOCKED`, `NOT_SIGNED_IN`, `NOT_ALLOWED`, `PASSWORD_CHANGE_REQUIRED`.
 */
export function authorise(meta: OperationMeta, { actor, locked, mustChangePassword }: Identity): void {
  if (locked && !meta.evenLocked) refuse('SESSION_LOCKED', {});
  if (meta.access === 'public') return;
  if (actor.kind === 'applicant') refuse('NOT_SIGNED_IN', {});
  const needs = [...meta.access];
  if (!needs.some((role) => actor.roles.includes(role))) refuse('NOT_ALLOWED', { needs });
  if (mustChangePassword && !meta.evenLocked) refuse('PASSWORD_CHANGE_REQUIRED', {});
}
