import type { DeskPerson } from '#shared/domain/undo.ts';
import type { Actor } from '../context.ts';

/** Who sits at the desk, and since when. */
export function deskPerson({ name, session }: Actor): DeskPerson {
  return { name, since: session.signedInAt };
}
