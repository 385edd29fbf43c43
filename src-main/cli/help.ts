import type { Command } from './command.ts';

const ENDING = `
Every command:
  --data DIR   the registry's folder; made when it is not there (decode needs none)
  --json       the answer as JSON on standard output; failures as {"error":{"code","data"}} on standard error

Exit: 0 done; 1 refused or found something wrong (the code is printed); 2 the command line itself was wrong;
      3 the registry cannot be opened. What is done here stands in the audit trail as operator:<login>.
`;

/** The text of --help: every command with its operands and options. */
export function helpText(commands: readonly Command[]): string {
  const parts = commands.map(({ words, operands, summary, options, flags }) => {
    const head = `  ${`${words} ${operands}`.trim()}\n      ${summary}`;
    const lines = Object.entries({ ...flags, ...options }).map(
      ([name, help]) => `      --${name.padEnd(10)} ${help}`,
    );
    return [head, ...lines].join('\n');
  });
  return `npm run cli -- COMMAND … --data DIR [--json]\n\n${parts.join('\n')}\n${ENDING}`;
}
