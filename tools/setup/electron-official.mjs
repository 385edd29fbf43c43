import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from '../lib/environment.mjs';
import { at } from '../lib/paths.mjs';
import { capture } from '../lib/run.mjs';
import { toolsNode } from './tools-node.mjs';

const folder = at('node_modules/electron');
const downloads = at('.runtime/download');
const stallLimit = 60_000;
const checkEvery = 1_000;

/** The official binary, when it is there and of exactly package.json's version. */
export function officialElectron() {
  const wanted = readOrEmpty('package.json') && JSON.parse(readOrEmpty('package.json')).version;
  const there = readOrEmpty('dist/version').trim().replace(/^v/, '');
  const binary = join(folder, 'dist', readOrEmpty('path.txt') || 'electron');
  return wanted && there === wanted && existsSync(binary) ? binary : undefined;
}

/**
 * Runs Electron's own installer (it checks the download against its checksums). Answers undefined, or why it failed.
 * A slow download may take its time; one that brings nothing for a minute is given up, as its fetch has no time limit.
 */
export async function installOfficial() {
  mkdirSync(downloads, { recursive: true });
  let stalled = false;
  let watch;
  const env = { ...cleanEnvironment(), TMPDIR: downloads, TEMP: downloads, TMP: downloads };
  const { code, output } = await capture(toolsNode(), [join(folder, 'install.js')], {
    env,
    onStart: (child) => {
      watch = watchForStall(() => {
        stalled = true;
        child.kill('SIGKILL');
      });
    },
  });
  clearInterval(watch);
  rmSync(downloads, { recursive: true, force: true });
  if (code === 0 && officialElectron()) return undefined;
  return { reason: stalled ? `nothing arrived for ${stallLimit / 1000} s` : reasonIn(output), output };
}

/** Downloading shows in the downloads folder, unpacking in dist. */
function watchForStall(giveUp) {
  let size = -1;
  let grownAt = Date.now();
  return setInterval(() => {
    const now = sizeOf(downloads) + sizeOf(join(folder, 'dist'));
    if (now !== size) {
      size = now;
      grownAt = Date.now();
    } else if (Date.now() - grownAt > stallLimit) giveUp();
  }, checkEvery);
}

/** Files come and go while they are counted; what vanished counts as nothing, and the next look sees the change. */
function sizeOf(path) {
  try {
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  } catch {
    return 0;
  }
}

function reasonIn(output) {
  if (/fetch failed|ENOTFOUND|EAI_AGAIN|ECONN/.test(output)) return 'the release host cannot be reached';
  return /Response code \d+[^\n]*/.exec(output)?.[0] ?? output.trim().split('\n')[0] ?? 'unknown';
}

function readOrEmpty(name) {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
