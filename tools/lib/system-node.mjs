import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { at } from './paths.mjs';

const name = process.platform === 'win32' ? 'node.exe' : 'node';

/**
 * The node outside node_modules. npm puts `node_modules/.bin` first on the PATH, so these tools may themselves be
 * running on the project's Node 24, which a fresh `npm ci` deletes under them.
 */
export function systemNode() {
  const own = process.execPath;
  if (!isInsideProject(own)) return own;
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  return found ?? own;
}

function isInsideProject(file) {
  const modules = at('node_modules');
  return existsSync(modules) && file.startsWith(realpathSync(modules) + sep);
}
