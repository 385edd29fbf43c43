import type { Outputs } from '#shared/contract/index.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { sessionView } from './session-view.ts';

type Nothing = Record<string, never>;
type View = Outputs['session']['current'];

export const signOut: UseCase<Nothing, View> = async (context, actor) => {
  if (actor.session.staffId !== null) {
    await audited(context, actor, { action: 'session.signOut', subject: actor.name }, async () => undefined);
  }
  actor.session.staffId = null;
  actor.session.signedInAt = null;
  actor.session.locked = false;
  return sessionView(context, actor.session);
};

/** The screen is covered until the same person's password is given. */
export const lock: UseCase<Nothing, View> = async (context, actor) => {
  if (actor.session.staffId !== null && !actor.session.locked) {
    await audited(context, actor, { action: 'session.lock', subject: actor.name }, async () => undefined);
    actor.session.locked = true;
  }
  return sessionView(context, actor.session);
};
