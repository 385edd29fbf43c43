import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { exitCode } from './run.mjs';

const patience = 2_000;

/**
 * Runs the desktop application and answers its exit code. Ctrl-C reaches us twice, from the terminal and from npm, and
 * a second signal would kill Electron in the middle of closing. So it gets a process group of its own and one signal
 * from us; pressing Ctrl-C again later ends it at once.
 */
export function runApp(electron, args, env) {
  const ownGroup = process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const app = spawn(electron, args, { cwd: root, env, stdio: 'inherit', detached: ownGroup });
    let askedAt;
    const close = () => {
      if (askedAt === undefined) {
        askedAt = Date.now();
        app.kill('SIGTERM');
      } else if (Date.now() - askedAt > patience) killAll(app, ownGroup);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, close);
    app.on('error', reject);
    app.on('close', (code, signal) => {
      for (const name of signals) process.off(name, close);
      resolve(exitCode(code, signal));
    });
  });
}

function killAll(app, ownGroup) {
  if (ownGroup) process.kill(-app.pid, 'SIGKILL');
  else app.kill('SIGKILL');
}
