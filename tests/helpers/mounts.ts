import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mount = (...args: string[]) => void execFileSync('mount', args, { stdio: 'ignore' });

/** Whether this machine lets the tests mount file systems (root outside a locked-down container). */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-mount-'));
  try {
    mountSmallDisk(folder, '64k');
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** Puts a disk of this size, such as `2m`, into a folder. */
export function mountSmallDisk(folder: string, size: string): void {
  mount('-t', 'tmpfs', '-o', `size=${size},mode=0700`, 'tmpfs', folder);
}

/** Makes a folder a mount of its own, which can then be made read-only even for root. */
export function mountOnItself(folder: string): void {
  mount('--bind', folder, folder);
}

/** Whether the mounted folder may be written. */
export function setWritable(folder: string, writable: boolean): void {
  mount('-o', `remount,bind,${writable ? 'rw' : 'ro'}`, folder);
}

export function unmount(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'ignore' });
}
