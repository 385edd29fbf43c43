import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const source = ['src-shared', 'src-main', 'src-renderer', 'migrations'];
const code = /[.](ts|tsx|mjs)$/;
const longest = 250;

const files = [...source, 'tests', 'tools'].flatMap(filesIn);

describe('the files of the house', () => {
  it('are there to be looked at', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it(`have at most ${longest} lines: split a longer one by what its parts are for`, () => {
    expect(files.filter((file) => code.test(file) && lines(file) > longest)).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9-]+)*$/;
    expect(files.filter((file) => code.test(file) && !kebabCase.test(basename(file)))).toEqual([]);
  });

  it('are named for what they do, never "utils"', () => {
    expect(files.filter((file) => /(^|[-/.])utils?([-/.]|$)/i.test(file))).toEqual([]);
  });

  it('export by name, so that one thing has one name everywhere', () => {
    const shipped = files.filter(
      (file) => code.test(file) && source.some((folder) => file.startsWith(`${folder}/`)),
    );
    expect(shipped.filter((file) => /^export default\b|\bas default\b/m.test(read(file)))).toEqual([]);
  });

  it('give no screen the keys that work everywhere: who locks and leaves must not have opened something instead', () => {
    const screens = files.filter((file) => file.startsWith('src-renderer/features/'));
    const app = files.filter((file) => file.startsWith('src-renderer/app/')).map(read);
    const everywhere = app.flatMap((text) =>
      [...text.matchAll(/useShortcut\('([^']+)'.*group: 'everywhere'/g)].map(([, keys = '']) => keys),
    );
    expect(everywhere).toContain('Alt+KeyL');
    const takes = (file: string) =>
      everywhere.some((keys) => [`'${keys}'`, `"${keys}"`].some((quoted) => read(file).includes(quoted)));
    expect(screens.filter(takes)).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => relative(root, path).split(sep).join('/'));
}

function lines(file: string): number {
  return read(file).trimEnd().split('\n').length;
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
