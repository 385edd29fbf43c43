import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cleanEnvironment } from '../lib/environment.mjs';
import { npmRemedy } from '../lib/npm.mjs';
import { at } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';
import { capture } from '../lib/run.mjs';
import { systemNode } from '../lib/system-node.mjs';

const wantedMajor = 24;
const packaged = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const note = at('node_modules/.tools-node.json');

/**
 * Node 24, on which everything but these few scripts runs: it strips types, and better-sqlite3 crashes under 20.
 * It comes from the npm package `node`, whose install script fetches the binary for this machine.
 */
export const toolsNodeStep = {
  name: "tools' Node 24",
  starting: 'fetching the binary from the npm registry',
  isDone() {
    const found = readNote();
    return Boolean(found && existsSync(found.path) && found.wanted === wantedVersion());
  },

  async run() {
    const output = await installBinary();
    const version = await versionOf(packaged);
    if (major(version) === wantedMajor) {
      linkIntoBin();
      return remember(packaged, version);
    }
    const system = systemNode();
    const systemVersion = await versionOf(system);
    if (major(systemVersion) < wantedMajor)
      throw new Problem(
        `Node ${wantedMajor} for the tools could not be set up (the system's is ${systemVersion}).`,
        `${npmRemedy(output)} Or install Node ${wantedMajor} on this machine; it is then used instead.`,
        output,
      );
    remember(system, systemVersion);
    return `the package "node" could not be set up; using the system's ${systemVersion}`;
  },
};

/** The Node that runs TypeScript files, tests and builds; toolsNodeStep must be done. */
export function toolsNode() {
  return readNote().path;
}

async function installBinary() {
  const folder = at('node_modules/node');
  const script = at('node_modules/node/installArchSpecificPackage.js');
  if (existsSync(packaged) || !existsSync(script)) return '';
  // The script calls `npm` itself; NODE_ENV, omit=… and the like must not reach it.
  const { output } = await capture(systemNode(), [script], { cwd: folder, env: cleanEnvironment() });
  return output;
}

/** npm leaves out the link `.bin/node` when the script did not run at install time; editors and `npm run` use it. */
function linkIntoBin() {
  const link = at('node_modules/.bin/node');
  if (process.platform === 'win32' || existsSync(link)) return;
  rmSync(link, { force: true });
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync('../node/bin/node', link);
}

async function versionOf(node) {
  if (!existsSync(node)) return 'missing';
  const { code, stdout } = await capture(node, ['--version']);
  return code === 0 ? stdout.trim() : 'broken';
}

function major(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
}

function wantedVersion() {
  return JSON.parse(readFileSync(at('node_modules/node/package.json'), 'utf8')).version;
}

function remember(path, version) {
  writeFileSync(note, JSON.stringify({ path, version, wanted: wantedVersion() }));
}

function readNote() {
  return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : undefined;
}
