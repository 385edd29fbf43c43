import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { createRouterClient } from '@orpc/server';
import { CliUsage } from './cli/command.ts';
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
  const ownOptions = new Set(COMMANDS.flatMap((command) => Object.keys(command.options)));
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries([...ownOptions].map((name) => [name, { type: 'string' as const }])),
    },
  });
  if (values.help || positionals.length === 0) {
    process.stdout.write(helpText(COMMANDS));
    return values.help ? 0 : 2;
  }
  const { command, rest } = findCommand(positionals);
  const { data: folder, json, help: _, ...options } = values as Options;
  if (folder === undefined) throw new CliUsage("--data DIR is missing: the registry's folder");
  const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log: stderrLog });
  try {
    const door = createOperatorSession('cli', userInfo().username);
    const client = createRouterClient(createOfficeRouter(), { context: { office, door } });
    const answer = await command.run({ client, office, args: rest, options });
    printAnswer(answer, json === true);
    return answer.exitCode ?? 0;
  } finally {
    await office.close();
  }
}

type Options = { data?: string; json?: boolean; help?: boolean } & Record<string, string | undefined>;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = printFailure(error, process.argv.includes('--json'));
}
