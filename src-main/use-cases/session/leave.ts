import type { Outputs } from '#shared/contract/index.ts';
import { audited } from '../audited.ts';
import type { SessionUseCase } from './session-use-case.ts';
import { sessionView } from './session-view.ts';

type Nothing = Record<string, never>;
type View = Outputs['session']['current'];

export const signOut: SessionUseCase<Nothing, View> = async (context, actor, session) => {
  if (session.staffId !== null) {
    await audited(context, actor, { action: 'session.signOut', subject: actor.name }, async () => undefined);
  }
  session.staffId = null;
  session.locked = false;
  return sessionView(context, session);
};

/** The screen is covered until the same person's password is given. */
export const lock: SessionUseCase<Nothing, View> = async (context, actor, session) => {
  if (session.staffId !== null && !session.locked) {
    await audited(context, actor, { action: 'session.lock', subject: actor.name }, async () => undefined);
    session.locked = true;
  }
  return sessionView(context, session);
};
