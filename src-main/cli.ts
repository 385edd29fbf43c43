import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { createRouterClient } from '@orpc/server';
import { type Answer, CliUsage, type FileCommand } from './cli/command.ts';
import { COMMANDS, findCommand } from './cli/commands.ts';
import { helpText } from './cli/help.ts';
import { printAnswer, printFailure } from './cli/print.ts';
import { stderrLog } from './cli/stderr-log.ts';
import { NO_KEY_GUARD, openOffice } from './office/open-office.ts';
import { createOfficeRouter, createOperatorSession } from './transports/dispatch/index.ts';

/**
 * The headless door: one command, one answer. Whoever runs it could read the registry's files anyway, so it asks for no
 * login; what it does stands in the audit trail as `operator:<their login on this machine>`.
 */
async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: everyOption() });
  const { data: folder, json = false, help, ...options } = values as Options;
  if (help === true || positionals.length === 0) {
    process.stdout.write(helpText(COMMANDS));
    return help === true ? 0 : 2;
  }
  const { command, rest: args } = findCommand(positionals);
  if ('look' in command) return lookAtFiles(command, args, options, json);
  if (folder === undefined) throw new CliUsage("--data DIR is missing: the registry's folder");
  const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log: stderrLog });
  try {
    const door = createOperatorSession('cli', userInfo().username);
    const client = createRouterClient(createOfficeRouter(), { context: { office, door } });
    return finish(await command.run({ client, office, args, options: options as Texts }), json);
  } finally {
    await office.close();
  }
}

type Texts = Record<string, string | undefined>;
type Options = { data?: string; json?: boolean; help?: boolean } & Record<
  string,
  string | boolean | undefined
>;

async function lookAtFiles(
  command: FileCommand,
  args: string[],
  options: Record<string, string | boolean | undefined>,
  json: boolean,
): Promise<number> {
  const say = (line: string) => void (json || process.stdout.write(`${line}\n`));
  const note = (line: string) => void process.stderr.write(`${line}\n`);
  const flags = new Set(Object.keys(options).filter((name) => options[name] === true));
  return finish(await command.look({ args, flags, say, note }), json);
}

function finish(answer: Answer, json: boolean): number {
  printAnswer(answer, json);
  return answer.exitCode ?? 0;
}

/** The options of every command, and those that all have. */
function everyOption() {
  const named = (type: 'string' | 'boolean', names: string[]) =>
    Object.fromEntries(names.map((name) => [name, { type }]));
  return {
    data: { type: 'string' as const },
    json: { type: 'boolean' as const },
    help: { type: 'boolean' as const, short: 'h' },
    ...named(
      'string',
      COMMANDS.flatMap(({ options }) => Object.keys(options)),
    ),
    ...named(
      'boolean',
      COMMANDS.flatMap(({ flags = {} }) => Object.keys(flags)),
    ),
  };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = printFailure(error, process.argv.includes('--json'));
}
