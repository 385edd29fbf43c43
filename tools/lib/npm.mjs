import { existsSync } from 'node:fs';
import { cleanEnvironment } from './environment.mjs';
import { at } from './paths.mjs';
import { capture } from './run.mjs';
import { systemNode } from './system-node.mjs';

/** Runs npm (the very one that started us, where there is one) and keeps its output. */
export function npm(args) {
  const started = process.env.npm_execpath;
  // Warnings about engines and settings would bury what went wrong.
  const env = { ...cleanEnvironment(), npm_config_loglevel: 'error' };
  if (
    started &&
    /npm-cli\.[cm]?js$/.test(started) &&
    !started.startsWith(at('node_modules')) &&
    existsSync(started)
  )
    return capture(systemNode(), [started, ...args], { env });
  return process.platform === 'win32'
    ? capture('npm.cmd', args, { env, shell: true })
    : capture('npm', args, { env });
}

/** What to advise when npm could not fetch something. */
export function npmRemedy(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|network/i.test(output))
    return 'the npm registry cannot be reached: check the connection, the proxy and `npm config get registry`, then run the command again.';
  if (/EUSAGE|in sync/.test(output))
    return 'package.json and package-lock.json disagree: run `npm install --ignore-scripts` and commit package-lock.json.';
  if (/ENOSPC/.test(output)) return 'the disk is full: free about 2 GB, then run the command again.';
  if (/EACCES|EPERM/.test(output))
    return 'a file is not ours to write or is in use: close running copies, check who owns node_modules, then run the command again.';
  return "read npm's message above, then run the command again; a half-finished step is simply done anew.";
}
