import { refuse } from '#shared/contract/errors.ts';
import { PAPER_LIMITS, paperKindOf } from '#shared/domain/paper-file.ts';
import type { Arrival, IncomingFiles } from '#main/files/incoming-files.ts';

/** One piece of a file on its way in; `owner` is who sends it. */
export interface Piece {
  key: string;
  owner: string;
  size: number;
  offset: number;
  bytes: Uint8Array;
}

/** Files on their way over a door. They live as long as the program: one that is cut off is sent again. */
export interface Uploads {
  /**
   * Takes a piece in. @returns how much has arrived, and the content's SHA-256 with the last piece.
   * @throws Refusal `PAPER_EMPTY`, `PAPER_TOO_LARGE`, `PAPER_KIND`; `PAPER_PIECE_MISSING` when it does not follow.
   */
  take(piece: Piece): { received: number; sha256: string | null };
  /** Throws away what is half there. */
  abandonAll(): void;
}

interface Upload {
  owner: string;
  size: number;
  arrival: Arrival;
}

/** More than one person sends at once; their oldest was left behind. */
const MOST_UPLOADS = 4;

export function createUploads(incoming: IncomingFiles): Uploads {
  const uploads = new Map<string, Upload>();

  const drop = (key: string) => {
    uploads.get(key)?.arrival.abandon();
    uploads.delete(key);
  };

  const begin = ({ key, owner, size, bytes }: Piece): Upload => {
    const known = uploads.get(key);
    // a key is its sender's: nobody else's file can be cut off with it
    if (known && known.owner !== owner) return refuse('PAPER_PIECE_MISSING', {});
    if (!paperKindOf(bytes)) return refuse('PAPER_KIND', {});
    drop(key);
    // each for themselves: whoever begins many files and ends none pushes nobody else's out
    const own = [...uploads.keys()].filter((other) => uploads.get(other)?.owner === owner);
    for (const left of own.slice(0, Math.max(0, own.length + 1 - MOST_UPLOADS))) drop(left);
    const upload = { owner, size, arrival: incoming.begin(key) };
    uploads.set(key, upload);
    return upload;
  };

  return {
    take(piece) {
      const { key, owner, size, offset, bytes } = piece;
      if (size === 0) refuse('PAPER_EMPTY', {});
      refuseTooLarge(size);
      if (bytes.length === 0) refuse('PAPER_PIECE_MISSING', {});
      const upload = offset === 0 ? begin(piece) : uploads.get(key);
      if (!upload || upload.owner !== owner) return refuse('PAPER_PIECE_MISSING', {});
      const { arrival } = upload;
      const fits = upload.size === size && arrival.received === offset && offset + bytes.length <= size;
      if (!fits) {
        drop(key);
        return refuse('PAPER_PIECE_MISSING', {});
      }
      try {
        arrival.append(bytes);
        if (arrival.received < size) return { received: arrival.received, sha256: null };
        uploads.delete(key);
        return { received: size, sha256: arrival.finish() };
      } catch (error) {
        uploads.set(key, upload);
        drop(key);
        throw error;
      }
    },
    abandonAll() {
      for (const key of uploads.keys()) drop(key);
    },
  };
}

/** @throws Refusal `PAPER_TOO_LARGE` */
export function refuseTooLarge(bytes: number): void {
  const { fileBytes } = PAPER_LIMITS;
  if (bytes > fileBytes) refuse('PAPER_TOO_LARGE', { limitMegabytes: fileBytes / 1024 / 1024 });
}
