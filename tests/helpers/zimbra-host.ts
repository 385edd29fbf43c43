import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkFile } from '#main/connectors/bulk-file.ts';
import { KEY_ATTRIBUTE, KEY_PREFIX } from '#main/connectors/bulk/zimbra.ts';
import type { Order } from '#main/connectors/connector.ts';
import type { ZimbraAccount, ZimbraAccounts } from './zmprov-double.ts';

const { zimbra } = bulkFile.presets;
const DOUBLE = new URL('./zmprov-double.ts', import.meta.url).pathname;
const quoted = (path: string) => `'${path.replaceAll("'", "'\\''")}'`;

/** An account that is there: with the key of one of ours, of nobody or of somebody else. */
export function zimbraAccount(key: string | null, password = 'Their-Own-1'): ZimbraAccount {
  const values: ZimbraAccount['values'] = { zimbraAccountStatus: ['active'] };
  if (key !== null) values[KEY_ATTRIBUTE] = [KEY_PREFIX + key];
  return { password, values };
}

/** A machine with bash, awk and a double of zmprov, on which an officer runs batches. */
export function startZimbraHost(accounts: ZimbraAccounts = {}) {
  // a folder with what a careless script would trip over
  const folder = mkdtempSync(join(tmpdir(), "zimbra host's "));
  const state = join(folder, 'accounts.json');
  const bin = join(folder, 'bin');
  const temporary = join(folder, 'tmp');
  mkdirSync(bin);
  mkdirSync(temporary);
  writeFileSync(state, JSON.stringify(accounts));
  const command = [process.execPath, DOUBLE, state].map(quoted).join(' ');
  writeFileSync(join(bin, 'zmprov'), `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(join(bin, 'zmprov'), 0o755);
  let batches = 0;

  /** Writes the files of a batch and runs its script. */
  function carriedOut(...orders: Order[]) {
    batches += 1;
    const number = `BF69-${String(batches).padStart(4, '0')}`;
    for (const { ending, content } of zimbra.render(orders, { number, columns: [] }))
      writeFileSync(join(folder, `${number}${ending}`), content);
    return { number, ...run(number, orders) };
  }

  function run(number: string, orders: readonly Order[]) {
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, TMPDIR: temporary };
    execFileSync('bash', [join(folder, `${number}.sh`)], { env });
    const log = readFileSync(join(folder, `${number}.log`), 'utf8');
    const rows = orders.map((order) => ({ formerAddress: null, ...order }));
    const results = bulkFile.readResult(log, rows).map(({ result }) => result);
    return { log, results };
  }
  return {
    carriedOut,
    /** The same files once more. */
    run,
    temporary,
    close: () => rmSync(folder, { recursive: true, force: true }),
    accounts: () => JSON.parse(readFileSync(state, 'utf8')) as ZimbraAccounts,
  };
}
