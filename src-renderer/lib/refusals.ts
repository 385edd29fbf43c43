import { ORPCError } from '@orpc/client';
import { ERROR_CATALOGUE, type ErrorCode, type ErrorData } from '#shared/contract/errors.ts';

/** A coded refusal as it arrives from the office: one member for each code, with its data. */
export type RefusalAnswer = { [Code in ErrorCode]: { code: Code; data: ErrorData<Code> } }[ErrorCode];

/** Reads a refusal out of a thrown value; undefined for anything the contract does not know. */
export function asRefusal(error: unknown): RefusalAnswer | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  const { code, data } = error as ORPCError<string, unknown>;
  // the dispatcher has sent this code with this data, or the contract's output check would have failed there
  return Object.hasOwn(ERROR_CATALOGUE, code) ? ({ code, data } as RefusalAnswer) : undefined;
}

/** Whether an error is this refusal: `isRefusal(error, 'REQUEST_CHANGED')`. */
export function isRefusal(error: unknown, code: ErrorCode): boolean {
  return asRefusal(error)?.code === code;
}

type Listener = (code: ErrorCode) => void;
const listeners = new Set<Listener>();

/** Tells of every refusal of every call, so that the session can follow a lock or a sign-out wherever it is noticed. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For the client alone: passes a refusal on to who listens. */
export function reportRefusal(error: unknown): void {
  const refusal = asRefusal(error);
  if (refusal) for (const listener of listeners) listener(refusal.code);
}
