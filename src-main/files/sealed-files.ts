import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFile } from './remove-file.ts';
import { writeFileDurably } from './write-file-durably.ts';

/** How bytes are encrypted; the registry's vault. */
export interface Seal {
  sealBytes(purpose: string, bytes: Uint8Array): Buffer;
  openBytes(purpose: string, sealed: Uint8Array): Buffer;
}

/** Encrypted files of a folder, each named by the SHA-256 of what is in it. */
export interface SealedFiles {
  has(sha256: string): boolean;
  /** Writes it whole or not at all; one that is there stays. */
  put(sha256: string, bytes: Uint8Array): void;
  /** Undefined when it is gone. @throws when it was changed or belongs to another registry. */
  read(sha256: string): Buffer | undefined;
  remove(sha256: string): void;
  /** The name of every file there is, half-written ones too. */
  names(): string[];
  /** Removes everything that is not named in `keep`, half-written files too. */
  sweep(keep: ReadonlySet<string>): void;
}

/** Files under `folder/ab/ab…`, readable for their owner alone and by the registry's key only. */
export function createSealedFiles(folder: string, purpose: string, seal: Seal): SealedFiles {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const has = (sha256: string) => existsSync(pathOf(sha256));
  const files = () =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];
  return {
    has,
    put(sha256, bytes) {
      if (has(sha256)) return;
      const path = pathOf(sha256);
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      // bound to its name: a file that is moved to another name cannot be opened
      writeFileDurably(path, seal.sealBytes(`${purpose}/${sha256}`, bytes), { mode: 0o600 });
    },
    read(sha256) {
      if (!has(sha256)) return undefined;
      return seal.openBytes(`${purpose}/${sha256}`, readFileSync(pathOf(sha256)));
    },
    remove: (sha256) => removeFile(pathOf(sha256)),
    names: () => files().map(({ name }) => name),
    sweep(keep) {
      for (const { parentPath, name } of files()) if (!keep.has(name)) removeFile(join(parentPath, name));
    },
  };
}
