import { execFileSync, spawn } from 'node:child_process';
import { EventEmitter, on, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, 'office-program.ts');

/** An office in a process of its own, whose files can be kept from growing. */
export function startOffice(args: readonly string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said = new EventEmitter();
  const lines: string[] = [];
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    said.emit('line', line);
  });
  const ended = once(child, 'exit').then(([code]) => said.emit('end', code));

  /** Waits until something was said so many times more. @throws when the program ends before. */
  async function heard(beginning: string, times = 1): Promise<string> {
    const gone = new AbortController();
    said.once('end', () => gone.abort(new Error(`the office has ended: ${complaints}`)));
    let left = times;
    for await (const [line] of on(said, 'line', { signal: gone.signal }) as AsyncIterable<[string]>)
      if (line.startsWith(beginning) && (left -= 1) === 0) return line;
    throw new Error('unreachable');
  }

  return {
    lines,
    heard,
    begin: () => void child.stdin.write('begin\n'),
    /**
     * From now on no file of the process may reach beyond so many bytes (RLIMIT_FSIZE): what is written there is cut off in
     * the middle, as where a disk or a quota is used up. Node ignores the signal, so the write itself fails.
     */
    limitFiles: (bytes: number | 'unlimited') =>
      execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:unlimited`]),
    async close() {
      child.stdin.end();
      await ended;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
