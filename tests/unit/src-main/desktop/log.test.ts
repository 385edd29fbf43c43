import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rollingFile } from '#main/desktop/log-file.ts';
import { openLog } from '#main/desktop/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the desktop log', () => {
  test('never holds a national ID or a secret, however it got there', () => {
    const log = openLog(folder, { alsoTo: undefined });
    log.error({ err: new Error('UNIQUE failed for 1101700230705') }, 'person 1-1017-00230-70-5');
    log.warn({ password: 'Plum-Tree-Seven', person: { nationalId: '1101700230705' } }, 'refused');
    const text = readFileSync(join(folder, 'desktop.log'), 'utf8');
    expect(text).toContain('[national id]');
    expect(text).toContain('"time":"2');
    expect(text).not.toMatch(/1101700230705|1-1017-00230-70-5|Plum-Tree/);
  });

  test('starts a new file when one is full and keeps the last few', () => {
    const file = rollingFile(join(folder, 'a.log'), { maxBytes: 20, keep: 2 });
    for (const line of ['first line 123\n', 'second line 12\n', 'third line 123\n', 'fourth line 12\n'])
      file.write(line);
    expect(readdirSync(folder).toSorted()).toEqual(['a.log', 'a.log.1', 'a.log.2']);
    expect(readFileSync(join(folder, 'a.log'), 'utf8')).toBe('fourth line 12\n');
    expect(readFileSync(join(folder, 'a.log.2'), 'utf8')).toBe('second line 12\n');
  });

  test('a log that cannot be written takes nothing down', () => {
    const file = rollingFile(join(folder, 'gone/a.log'), { maxBytes: 20, keep: 2 });
    rmSync(join(folder, 'gone'), { recursive: true });
    expect(() => file.write('line\n')).not.toThrow();
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });
});
