import { expect, test } from 'vitest';
import { REQUEST_SORTS } from '#shared/contract/requests.ts';
import type { CommandCall, OfficeCommand } from '#main/cli/command.ts';
import { COMMANDS, findCommand } from '#main/cli/commands.ts';
import { helpText } from '#main/cli/help.ts';
import { readJson, readText } from '#main/cli/read-source.ts';

const callOf = (args: string[], client: object = {}) =>
  ({ client, args, options: {} }) as unknown as CommandCall;
/** The command of the office that the words name. */
function officeCommand(...words: string[]): OfficeCommand {
  const { command } = findCommand(words);
  if (!('run' in command)) throw new Error(`${command.words} needs no office`);
  return command;
}
const usage = (message: string) => ({
  name: 'CliUsage',
  message: expect.stringContaining(message) as string,
});

test('the words of a command name it, and what stands behind them is handed on', () => {
  for (const { words } of COMMANDS) expect(findCommand([...words.split(' '), 'x']).rest).toEqual(['x']);
  for (const words of [['request'], ['request', 'publish'], ['constructor'], ['Migrate'], ['']])
    expect(() => findCommand(words)).toThrow(expect.objectContaining(usage('no such command')));
});

test('the help names every command and every option', () => {
  const text = helpText(COMMANDS);
  for (const { words, options, flags } of COMMANDS) {
    expect(text).toContain(`\n  ${words}`);
    for (const option of Object.keys({ ...options, ...flags })) expect(text).toContain(`--${option}`);
  }
});

test('the help of request list names the orders the contract takes, and the list says when it is not counted out', async () => {
  expect(helpText(COMMANDS)).toContain(`--sort       ${REQUEST_SORTS.join(', ')};`);
  const command = officeCommand('request', 'list');
  const list = () => Promise.resolve({ rows: [], total: 51, more: true });
  expect(await command.run(callOf([], { requests: { list } }))).toEqual({
    value: { rows: [], total: 51, more: true },
    lines: ['0 of at least 51'],
  });
});

test('a missing operand is said by its name before anything is done', async () => {
  const client = new Proxy({}, { get: () => ({}) });
  for (const words of ['request submit', 'request show', 'confirm', 'provision', 'batch result', 'call']) {
    const command = officeCommand(...words.split(' '));
    await expect(Promise.resolve().then(() => command.run(callOf([], client)))).rejects.toMatchObject(
      usage('is missing'),
    );
  }
});

test('call knows the operations of the contract and no other property of an object', async () => {
  const command = officeCommand('call');
  for (const name of [
    'people.abolish',
    'constructor.toString',
    'people.toString',
    '__proto__.x',
    'people',
    '.',
  ]) {
    await expect(command.run(callOf([name]))).rejects.toMatchObject(usage(`no such operation: ${name}`));
  }
  const client = { drafts: { load: () => Promise.resolve(null) } };
  expect(await command.run(callOf(['drafts.load'], client))).toEqual({ value: null, lines: ['null'] });
});

test('a file that is not there or is no JSON is the command line’s fault, and its content is not repeated', () => {
  expect(() => readText('/nowhere/at-all')).toThrow(
    expect.objectContaining(usage('/nowhere/at-all cannot be read')),
  );
  expect(() => readJson(import.meta.filename)).toThrow(expect.objectContaining(usage('is not JSON')));
});
