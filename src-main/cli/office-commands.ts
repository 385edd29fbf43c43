import { type Inputs, officeContract } from '#shared/contract/index.ts';
import { CliUsage, type Command, type CommandCall, operand } from './command.ts';
import { readJson, readText } from './read-source.ts';

export const provision: Command = {
  words: 'provision',
  operands: 'CODE',
  summary: 'take a confirmed request, reserve its address and hand it to the mail platform',
  options: {
    address: 'the part before @; the proposed one when absent',
    connector: 'bulk-file, manual-task, ldap or scim; the one of the settings when absent',
  },
  async run({ client, office, args, options }) {
    const code = operand(args, 0, 'CODE');
    const taken = await client.queue.take({ code });
    const localPart = options['address'] ?? taken.proposal;
    if (localPart === null) throw new CliUsage('no address can be proposed for this mailbox: give --address');
    const connector = (options['connector'] ?? taken.connector) as Inputs['queue']['provision']['connector'];
    const { address } = await client.queue.provision({ code, localPart, connector });
    return carryOut({ client, office, args, options }, code, [`${code}  ${address}  over ${connector}`]);
  },
};

export const work: Command = {
  words: 'work',
  operands: '',
  summary: 'carry out everything that is due: orders to the platform, messages to applicants',
  options: {},
  run: (call) => carryOut(call, null, []),
};

async function carryOut({ client, office }: CommandCall, code: string | null, lines: string[]) {
  office.startWorker();
  await office.idle();
  const all = await client.operations.list({ states: [], offset: 0, limit: 100 });
  const rows = all.rows.filter((row) => code === null || row.requestCode === code);
  const told = rows.map(
    (row) => `#${row.id}  ${row.kind}  ${row.address}  ${row.state}  ${row.outcomeCode ?? ''}`,
  );
  return { value: { operations: rows, counts: all.counts }, lines: [...lines, ...told] };
}

export const batchWrite: Command = {
  words: 'batch write',
  operands: '',
  summary: 'write the waiting bulk-file orders into the files of one new batch',
  options: {},
  async run({ client }) {
    const { batch, parked } = await client.batches.write({});
    const files = batch.files.map(({ path }) => path).join('  ');
    const told =
      parked > 0 ? [`${parked} parked: a value that the file cannot carry (see "operations")`] : [];
    return { value: batch, lines: [`${batch.number}  ${batch.rows} rows  ${files}`, ...told] };
  },
};

export const batchResult: Command = {
  words: 'batch result',
  operands: 'NUMBER FILE|-',
  summary: "read the platform's result file back (CSV: address,result,message)",
  options: {},
  async run(call) {
    const { client, office, args } = call;
    const number = operand(args, 0, 'NUMBER');
    const content = readText(operand(args, 1, 'FILE|-'));
    const { batch, matched, unmatched } = await client.batches.readResult({ number, content });
    office.startWorker();
    await office.idle();
    const lines = [
      `${batch.number}  ${matched} read, ${batch.openRows} open, ${unmatched.length} fit no open row`,
    ];
    return { value: { batch, matched, unmatched }, lines };
  },
};

/** Every operation of the contract, for what has no command of its own. */
export const call: Command = {
  words: 'call',
  operands: 'AREA.OPERATION [FILE|-]',
  summary: 'any operation of the contract, its input as JSON from a file or standard input ({} when absent)',
  options: {},
  async run({ client, args }) {
    const name = operand(args, 0, 'AREA.OPERATION');
    const [area = '', operation = ''] = name.split('.');
    if (!isOperation(area, operation)) throw new CliUsage(`no such operation: ${name}`);
    const operations = client as unknown as Record<string, Record<string, AnyOperation>>;
    const value = await operations[area]?.[operation]?.(args[1] === undefined ? {} : readJson(args[1]));
    return { value, lines: [JSON.stringify(value, null, 2)] };
  },
};

type AnyOperation = (input: unknown) => Promise<unknown>;

/** Asked of the contract's own names: every object also answers to `constructor`. */
function isOperation(area: string, operation: string): boolean {
  const areas: Record<string, object> = officeContract;
  return Object.hasOwn(areas, area) && Object.hasOwn(areas[area] ?? {}, operation);
}
