import { randomUUID } from 'node:crypto';
import { ORPCError, ValidationError } from '@orpc/server';
import { type InputFault, Refusal } from '#shared/contract/errors.ts';
import { faultCode } from '#shared/contract/fault-code.ts';
import { type OfficeLog, registryProblemOf } from '../../office/open-office.ts';

/**
 * What crosses the door instead of an error: a declared code with its data, or `UNEXPECTED` with the id under which
 * the log tells the rest. No stack, no message of a library, no value that somebody typed.
 */
export function carryError(
  error: unknown,
  operation: string,
  declared: object,
  log: OfficeLog | undefined,
): ORPCError<string, unknown> {
  if (error instanceof Refusal && String(error.code) in declared) {
    const { code, data } = error as Refusal;
    return new ORPCError<string, unknown>(code, { data });
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return new ORPCError('INVALID_INPUT', {
      data: { faults: error.cause.issues.slice(0, 100).map(faultOf) },
    });
  }
  const reason = registryReason(error);
  if (reason) {
    log?.error({ operation, reason, error: describe(error) }, 'the registry failed');
    return new ORPCError('REGISTRY_UNAVAILABLE', { data: { reason } });
  }
  const id = randomUUID().slice(0, 8);
  log?.error({ operation, id, error: describe(error) }, 'unexpected error');
  return new ORPCError('UNEXPECTED', { data: { id } });
}

/** SQLite's words for a write that the system cut off for another reason than want of room: a quota, a limit, a dying disk. */
const CUT_OFF = /^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE)$/;

function registryReason(error: unknown) {
  if (error instanceof Error && 'code' in error && CUT_OFF.test(String(error.code))) return 'unwritable';
  const problem = registryProblemOf(error)?.problem;
  if (problem === 'read-only' || problem === 'disk-full' || problem === 'damaged') return problem;
  if (problem === 'locked') return 'busy';
  return problem === undefined ? undefined : 'closed';
}

type Issue = ValidationError['issues'][number];

function faultOf(issue: Issue): InputFault {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  // our own schemas speak in codes; zod's own sentences are told as the nearest of them
  const own = /^[a-z0-9-]+$/.test(issue.message);
  // zod keeps the value out of its issues, and says only in words when there was none
  const input = issue.message.includes('received undefined') ? undefined : 'given';
  const code = own
    ? issue.message
    : faultCode({ ...(issue as object), path: issue.path as PropertyKey[], input });
  return { path: path.slice(0, 200), code };
}

/** What a log may hold of an error: never the data that a validation carries along. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const issues = error.cause instanceof ValidationError ? error.cause.issues.map(faultOf) : undefined;
  return { name: error.name, message: error.message, stack: error.stack, issues };
}
