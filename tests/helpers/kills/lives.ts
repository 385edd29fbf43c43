import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { type EventEmitter, once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/**
 * Where in its life a process is killed: so long after its start, after it began to work, after a commit began, or after a
 * letter of it came to the mail server, which has not answered yet.
 */
export interface Death {
  after: 'start' | 'working' | 'commit' | 'letter';
  milliseconds: number;
  /** Which commit of this life, where it is to be one. */
  commit: number;
}

/** So many deaths, the same for the same numbers of `random`: most of them at work, many around a commit, some at the start. */
export function* deaths(count: number, random: () => number): Generator<Death> {
  for (let life = 0; life < count; life += 1) {
    const [kind, moment, commit] = [random(), random(), random()];
    if (kind < 0.1) yield { after: 'start', milliseconds: moment * 800, commit: 0 };
    else if (kind < 0.5) yield { after: 'working', milliseconds: moment * 400, commit: 0 };
    else if (kind < 0.65) yield { after: 'letter', milliseconds: moment * 20, commit: 0 };
    else yield { after: 'commit', milliseconds: moment * 4, commit: 1 + Math.floor(commit * 25) };
  }
}

interface Office {
  folder: string;
  clockStart: number;
  /** Emits `letter` with each that comes to the mail server. */
  post: EventEmitter;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;
/** Pauses of an hour take seconds. */
const CLOCK_SPEED = 200;
const PROGRAM = join(import.meta.dirname, 'office-program.ts');

function start({ folder, clockStart }: Office, requests: number, commit: number): Child {
  const args = [folder, clockStart, CLOCK_SPEED, requests, commit].map(String);
  return spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'court-mail-compiled') },
  });
}

/**
 * Lets an office live until it is killed. It has the first so many requests to care for.
 * @returns whether the moment of its death came; otherwise it was killed once it had done everything.
 */
export async function liveAndDie(office: Office, requests: number, death: Death): Promise<boolean> {
  const { post } = office;
  const child = start(office, requests, death.commit);
  const ended = once(child, 'exit');
  const said = new Set<string>();
  const kill = (struck: boolean) => {
    child.kill('SIGKILL');
    return struck;
  };
  const struck = await new Promise<boolean>((resolve) => {
    const strike = () => setTimeout(() => resolve(kill(true)), death.milliseconds);
    if (death.after === 'start') strike();
    if (death.after === 'letter') post.once('letter', strike);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      for (const word of text.split('\n').filter((each) => each !== '' && !said.has(each))) {
        said.add(word);
        if (word === death.after) strike();
        // what it was to die of never comes
        if (word === 'settled' && (death.after === 'commit' || death.after === 'letter'))
          resolve(kill(false));
      }
    });
    child.once('exit', () => resolve(false));
  });
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  post.removeAllListeners();
  if (signal !== 'SIGKILL') throw new Error(`the office ended by itself with ${code ?? signal}`);
  return struck;
}

/** The last life: it does everything that there is still to do, and ends in peace. */
export async function liveOn(office: Office, requests: number): Promise<void> {
  const child = start(office, requests, 0);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('settled')) child.stdin.end();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the office ended with ${code}`);
}
