import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import { RegistryProblem } from '../office/open-office.ts';
import { type Answer, CliUsage } from './command.ts';
import { stderrLog } from './stderr-log.ts';

export function printAnswer({ value, lines }: Answer, json: boolean): void {
  const text = json ? [JSON.stringify(value)] : lines;
  process.stdout.write(text.map((line) => `${line}\n`).join(''));
}

/** Says a failure by its code on standard error. @returns the exit code. */
export function printFailure(error: unknown, json: boolean): number {
  const { code, data, exitCode } = failureOf(error);
  const text = json ? JSON.stringify({ error: { code, data } }) : `${code}${sentence(data)}`;
  process.stderr.write(`${text}\n`);
  return exitCode;
}

function failureOf(error: unknown): { code: string; data: object; exitCode: number } {
  if (error instanceof CliUsage || isParseArgsError(error)) {
    return { code: 'USAGE', data: { message: error.message }, exitCode: 2 };
  }
  if (error instanceof RegistryProblem) {
    return { code: 'REGISTRY_PROBLEM', data: { problem: error.problem, detail: error.detail }, exitCode: 3 };
  }
  if (error instanceof ORPCError) {
    const refusal = error as ORPCError<string, object | undefined>;
    return { code: refusal.code, data: refusal.data ?? {}, exitCode: 1 };
  }
  const id = randomUUID().slice(0, 8);
  const detail =
    error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : {};
  stderrLog.error({ id, ...detail }, 'unexpected error');
  return { code: 'UNEXPECTED', data: { id }, exitCode: 1 };
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function sentence(data: object): string {
  const parts = Object.entries(data).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return parts.length === 0 ? '' : `  ${parts.join('  ')}`;
}
