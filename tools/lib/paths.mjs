import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the project. */
export const at = (...parts) => join(root, ...parts);

/** Where the tools keep what may be deleted at any time: the Electron runtime, downloads, notes. */
export const runtimeFolder = at('.runtime');
