import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { removeFile } from './remove-file.ts';
import type { Seal } from './sealed-files.ts';

/** A file on its way in. */
export interface Arrival {
  received: number;
  append(bytes: Uint8Array): void;
  /** Keeps what arrived under the SHA-256 of it, which is the answer. */
  finish(): string;
  /** Throws away what arrived. */
  abandon(): void;
}

/** Scanned files between their arrival and the reading of their last page; encrypted piece by piece. */
export interface IncomingFiles {
  begin(key: string): Arrival;
  /** Undefined when it is gone. @throws when it was changed. */
  read(sha256: string): Buffer | undefined;
  remove(sha256: string): void;
  /** Removes everything that is not named in `keep`. */
  sweep(keep: ReadonlySet<string>): void;
}

const LENGTH_BYTES = 4;
const purposeOf = (piece: number) => `papers.incoming/${piece}`;

export function createIncomingFiles(folder: string, seal: Seal): IncomingFiles {
  const pathOf = (sha256: string) => join(folder, sha256);
  return {
    begin(key) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return new SealedArrival(join(folder, `${key}.part`), pathOf, seal);
    },
    read(sha256) {
      const path = pathOf(sha256);
      if (!existsSync(path)) return undefined;
      const bytes = openPieces(readFileSync(path), seal);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Error('an incoming file was changed');
      return bytes;
    },
    remove: (sha256) => removeFile(pathOf(sha256)),
    sweep(keep) {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) if (!keep.has(name)) removeFile(join(folder, name));
    },
  };
}

class SealedArrival implements Arrival {
  received = 0;
  #pieces = 0;
  #isOpen = true;
  readonly #hash: Hash = createHash('sha256');
  readonly #path: string;
  readonly #pathOf: (sha256: string) => string;
  readonly #seal: Seal;
  readonly #file: number;

  constructor(path: string, pathOf: (sha256: string) => string, seal: Seal) {
    this.#path = path;
    this.#pathOf = pathOf;
    this.#seal = seal;
    this.#file = openSync(path, 'w', 0o600);
  }

  append(bytes: Uint8Array): void {
    const sealed = this.#seal.sealBytes(purposeOf(this.#pieces), bytes);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(sealed.length);
    for (const part of [length, sealed]) {
      let written = 0;
      while (written < part.length) written += writeSync(this.#file, part, written);
    }
    this.#hash.update(bytes);
    this.#pieces += 1;
    this.received += bytes.length;
  }

  finish(): string {
    const sha256 = this.#hash.digest('hex');
    fsyncSync(this.#file);
    this.#close();
    renameSync(this.#path, this.#pathOf(sha256));
    return sha256;
  }

  abandon(): void {
    this.#close();
    rmSync(this.#path, { force: true });
  }

  /** Once only: by then the system may have given the number to another file. */
  #close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }
}

function openPieces(stored: Buffer, seal: Seal): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < stored.length;) {
    const length = stored.readUInt32BE(at);
    const from = at + LENGTH_BYTES;
    pieces.push(seal.openBytes(purposeOf(pieces.length), stored.subarray(from, from + length)));
    at = from + length;
  }
  return Buffer.concat(pieces);
}
