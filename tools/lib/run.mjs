import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

/**
 * Runs a command to its end with our own input and output, and answers its exit code.
 * Ctrl-C in a terminal reaches the child by itself (same process group); a signal sent to us alone is passed on.
 */
export function run(command, args, { env = process.env, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio });
    const ignore = () => {};
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGINT', ignore).on('SIGTERM', passOn);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn);
      resolve(exitCode(code, signal));
    });
  });
}

/** Runs a command with its output kept: `{ code, output, stdout }`. A command that does not exist has code 127. */
export function capture(
  command,
  args,
  { env = process.env, cwd = root, shell = false, signal, onStart } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => ((output += text), (stdout += text)));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}`, stdout }));
    child.on('close', (code, signalName) => resolve({ code: exitCode(code, signalName), output, stdout }));
    onStart?.(child);
  });
}

/** What a shell would answer: 128 + the signal's number for a child that was killed. */
export function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}
