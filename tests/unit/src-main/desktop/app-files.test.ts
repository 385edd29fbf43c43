import { isAbsolute, join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appFile } from '#main/desktop/app-files.ts';

const folder = '/program/out/renderer';

describe('the file behind a path of our scheme', () => {
  test('is in the folder, with its content type', () => {
    expect(appFile(folder, '/assets/index-a1.js')).toEqual({
      path: join(folder, 'assets/index-a1.js'),
      contentType: 'text/javascript; charset=utf-8',
    });
    expect(appFile(folder, '/index.html')?.contentType).toBe('text/html; charset=utf-8');
  });

  test.each([
    ['a path that climbs out', '/../main/main.js'],
    ['an encoded one', '/..%2f..%2fpackage.json'],
    ['a doubly dotted one', '/assets/%2e%2e/%2e%2e/main/main.js'],
    ['backslashes', '/..%5c..%5cpackage.json'],
    ['an absolute path', '/%2fetc%2fhosts.json/../../..%2fetc%2fhosts.json'],
    ['a null character', '/index.html%00.js'],
    ['broken encoding', '/%E0%A4%A.js'],
    ['the folder itself', '/'],
    ['a source map', '/assets/index.js.map'],
    ['a kind of file the pages do not have', '/registry.sqlite'],
  ])('is none for %s', (_what, pathname) => {
    expect(appFile(folder, pathname)).toBeUndefined();
  });

  test('is never outside the folder, whatever the path', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      'a',
      'index.html',
      '%252e',
      '.js',
      'ก',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const found = appFile(folder, `/${parts.join('')}`);
        const inside = found && relative(folder, found.path);
        expect(inside === undefined || (!inside.startsWith('..') && !isAbsolute(inside))).toBe(true);
      }),
    );
  });
});
