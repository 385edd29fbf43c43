import { extname, isAbsolute, relative, resolve } from 'node:path';

/** What the pages are made of; anything else in the folder is not served. */
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export type AppFile = { path: string; contentType: string };

/**
 * The file behind a path of our scheme, or undefined when there is none to serve. The path is decoded before it is
 * compared, so `..%2F` cannot climb out of the folder either.
 */
export function appFile(folder: string, pathname: string): AppFile | undefined {
  const decoded = decode(pathname);
  if (decoded === undefined || decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const path = resolve(folder, `.${decoded}`);
  const inside = relative(folder, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return undefined;
  const contentType = CONTENT_TYPES[extname(path)];
  return contentType === undefined ? undefined : { path, contentType };
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
