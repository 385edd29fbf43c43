import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { npm, npmRemedy } from '../lib/npm.mjs';
import { at } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';

const stamp = at('node_modules/.setup-stamp');
const machine = `${process.platform}-${process.arch}`;

const options = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];

/**
 * The packages of package-lock.json, without their install scripts: better-sqlite3 would compile itself although it
 * ships its binaries, and npm 11 refuses scripts anyway. The two that are needed have steps of their own.
 */
export const packages = {
  name: 'packages',
  starting: 'npm ci, a minute or two',
  isDone: () => readOrEmpty(stamp) === fingerprint() || adoptManualInstall(),

  async run() {
    let { code, output } = await npm(['ci', ...options]);
    if (code !== 0 && lacksOnlyPlatforms(output)) {
      rmSync(at('node_modules'), { recursive: true, force: true });
      ({ code, output } = await npm(['install', '--no-save', ...options]));
    }
    if (code !== 0) throw new Problem('The packages could not be installed.', npmRemedy(output), output);
    writeFileSync(stamp, fingerprint());
  },
};

/**
 * `npm ci` also refuses a lock file that leaves out binaries for other platforms, which npm writes where the registry
 * does not offer them. Where the lock file has all that package.json asks for, `npm install` does the same work.
 */
function lacksOnlyPlatforms(output) {
  if (!output.includes('EUSAGE')) return false;
  const asked = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const locked = readPackages(at('package-lock.json'))[''];
  return ['dependencies', 'devDependencies'].every(
    (kind) => JSON.stringify(sorted(asked[kind])) === JSON.stringify(sorted(locked[kind])),
  );
}

function sorted(versions = {}) {
  return Object.entries(versions).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function fingerprint() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  return `${machine} ${lock}\n`;
}

/**
 * After an `npm install` by hand the stamp is old but the packages may be right. npm writes its own list last, so
 * where that list agrees with package-lock.json, nothing has to be deleted and fetched again.
 */
function adoptManualInstall() {
  const installed = readPackages(at('node_modules/.package-lock.json'));
  const earlier = readOrEmpty(stamp);
  if (!installed || (earlier && !earlier.startsWith(`${machine} `))) return false;
  const locked = readPackages(at('package-lock.json'));
  const agrees = Object.entries(locked).every(
    ([path, wanted]) =>
      path === '' || (installed[path]?.version ?? (wanted.optional && wanted.version)) === wanted.version,
  );
  if (agrees) writeFileSync(stamp, fingerprint());
  return agrees;
}

function readPackages(file) {
  const text = readOrEmpty(file);
  return text ? JSON.parse(text).packages : undefined;
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
