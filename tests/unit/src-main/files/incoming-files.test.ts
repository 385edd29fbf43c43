import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createIncomingFiles } from '#main/files/incoming-files.ts';
import { createVault } from '#main/registry/vault.ts';

test('what arrived and cannot be put in its place is thrown away, and its file is closed once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-incoming-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bytes = Buffer.from('%PDF-1.4');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(join(folder, sha256, 'in the way'), { recursive: true });
  const arrival = createIncomingFiles(folder, createVault(randomBytes(32))).begin('key');
  arrival.append(bytes);
  expect(() => arrival.finish()).toThrow(/EISDIR|ENOTEMPTY|EPERM|EEXIST/);
  arrival.abandon();
  expect(readdirSync(folder)).toEqual([sha256]);
});

test('a file that cannot be deleted stops neither the deleting nor the sweep of the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-incoming-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = createIncomingFiles(folder, createVault(randomBytes(32)));
  // a folder under the name is refused as a file in another program's hands is
  mkdirSync(join(folder, 'a held'));
  writeFileSync(join(folder, 'b loose'), '');
  files.remove('a held');
  files.sweep(new Set());
  expect(readdirSync(folder)).toEqual(['a held']);
});
