import type { Actor, UseCaseContext } from '../context.ts';
import type { DoorSession } from './door-session.ts';

/** A use case that changes who sits at the door, besides the registry. */
export type SessionUseCase<Input, Output> = (
  context: UseCaseContext,
  actor: Actor,
  session: DoorSession,
  input: Input,
) => Promise<Output>;
