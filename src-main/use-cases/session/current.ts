import type { Outputs } from '#shared/contract/index.ts';
import type { UseCase } from '../context.ts';
import { sessionView } from './session-view.ts';

export const currentSession: UseCase<Record<string, never>, Outputs['session']['current']> = (
  context,
  actor,
) => sessionView(context, actor.session);
