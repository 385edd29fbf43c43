import type { ContractRouterClient } from '@orpc/contract';
import type { OfficeContract } from '#shared/contract/index.ts';
import type { Office } from '../office/open-office.ts';

export type OfficeClient = ContractRouterClient<OfficeContract>;

export interface CommandCall {
  client: OfficeClient;
  office: Office;
  /** What stands behind the command's own words. */
  args: string[];
  options: Record<string, string | undefined>;
}

export interface Answer {
  /** Printed whole with `--json`. */
  value: unknown;
  /** Printed for people. */
  lines: string[];
  /** For a command that ran well and has bad news; 0 when absent. */
  exitCode?: number;
}

/** One command of `npm run cli`: its words and what stands behind them. */
interface CommandWords {
  words: string;
  operands: string;
  summary: string;
  /** Option name → what it is for; every option takes a value. */
  options: Record<string, string>;
  /** Options that take no value. */
  flags?: Record<string, string>;
}

/** A command of the office: opens the registry and works through the contract. */
export interface OfficeCommand extends CommandWords {
  run(call: CommandCall): Promise<Answer>;
}

/** A command that only looks at files: needs no registry, and says what it finds while it goes on looking. */
export interface FileCommand extends CommandWords {
  look(call: FileCall): Promise<Answer>;
}

export type Command = OfficeCommand | FileCommand;

export interface FileCall {
  args: string[];
  flags: ReadonlySet<string>;
  /** A line of the answer, at once; nothing is said where the answer is to be JSON. */
  say: (line: string) => void;
  /** A remark for people, on standard error. */
  note: (line: string) => void;
}

/** The command line itself was wrong: says what is missing, exits with 2. */
export class CliUsage extends Error {
  override readonly name = 'CliUsage';
}

/** The operand at a place. @throws CliUsage when it is missing. */
export function operand(args: string[], place: number, name: string): string {
  const value = args[place];
  if (value === undefined) throw new CliUsage(`${name} is missing`);
  return value;
}
