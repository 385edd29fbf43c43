import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A server program that a test runs in the foreground, with nothing of the system's. */
export interface Daemon {
  pid: number;
  /** Ends it as an administrator would, and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it as a pulled plug would. */
  kill(): Promise<void>;
}

/** Where Debian keeps server programs, which is not on every user's PATH. */
const FOLDERS = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

/** @throws Error that says how to install it. */
export function serverProgram(name: string): string {
  const found = FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new Error(`${name} is not installed: npm run setup`);
  return found;
}

/** Starts a program and waits until it says on its standard error that it serves. @throws Error with all it said instead. */
export async function startDaemon(name: string, args: string[], isReady: RegExp): Promise<Daemon> {
  const child = spawn(serverProgram(name), args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000);
      if (isReady.test(said)) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}:\n${said}`)));
  });
  // what a test that was broken off left running must not outlive it
  const orphaned = () => killGroup(child);
  process.once('exit', orphaned);
  const end = async (signal: NodeJS.Signals) => {
    process.off('exit', orphaned);
    if (isRunning(child)) child.kill(signal);
    await ended;
    // its own children may still be serving somebody
    killGroup(child);
  };
  return { pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // nobody is left
  }
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;
