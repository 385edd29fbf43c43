import { type Command, CliUsage } from './command.ts';
import { decode } from './decode-command.ts';
import { batchResult, batchWrite, call, provision, work } from './office-commands.ts';
import { migrate, verify } from './registry-commands.ts';
import { confirm, requestList, requestShow, requestSubmit } from './request-commands.ts';

/** Every command of the command line, in the order of a request's way. */
export const COMMANDS: readonly Command[] = [
  migrate,
  requestSubmit,
  requestShow,
  requestList,
  confirm,
  provision,
  batchWrite,
  batchResult,
  work,
  verify,
  decode,
  call,
];

/** The command that the words name, and what stands behind them. @throws CliUsage for words that name none. */
export function findCommand(words: string[]): { command: Command; rest: string[] } {
  for (const command of COMMANDS) {
    const own = command.words.split(' ');
    if (own.every((word, place) => words[place] === word)) return { command, rest: words.slice(own.length) };
  }
  throw new CliUsage(`no such command: ${words.join(' ')}`);
}
