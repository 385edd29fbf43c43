import { PAPER_LIMITS } from '#shared/domain/paper-file.ts';

/** A file on its way to the office. One that was taken is no longer here: the office's list has it. */
export interface Sending {
  /** One for each attempt. */
  key: string;
  name: string;
  bytes: number;
  sent: number;
  state: 'waiting' | 'sending' | 'refused' | 'cancelled';
  /** Why it was refused. */
  error: unknown;
}

/** What could not be read on this machine: a folder, or a file that was moved or taken away meanwhile. */
export class UnreadableFile extends Error {}

export interface Piece {
  key: string;
  name: string;
  size: number;
  offset: number;
  bytes: Blob;
}

interface Ports {
  /** Gives one piece to the office. */
  send: (piece: Piece, signal: AbortSignal) => Promise<unknown>;
  newKey: () => string;
  /** A file has arrived whole. */
  onTaken: () => void;
  /** Who sits here now; null for nobody. Asked right before every piece. */
  whoIsHere: () => number | null;
  /** Whose files these were has left: so many had not arrived and were stopped. */
  onStopped: (files: number) => void;
}

export type SendQueue = ReturnType<typeof createSendQueue>;

/**
 * Sends files piece by piece, one file after the other. It goes on while other screens are looked at; a file that is
 * refused never stops the next one, and stays in the list until somebody puts it away. It is one person's: it ends when they
 * leave, and nothing of theirs is sent in another one's name.
 */
export function createSendQueue({ send, newKey, onTaken, whoIsHere, onStopped }: Ports) {
  let list: readonly Sending[] = [];
  let owner: number | null = null;
  let isRunning = false;
  const files = new Map<string, File>();
  const stops = new Map<string, AbortController>();
  const listeners = new Set<() => void>();

  function show(next: readonly Sending[]): void {
    list = next;
    for (const listener of listeners) listener();
  }
  const change = (key: string, what: Partial<Sending>) =>
    show(list.map((one) => (one.key === key ? { ...one, ...what } : one)));
  function remove(key: string): void {
    stops.get(key)?.abort();
    stops.delete(key);
    files.delete(key);
    show(list.filter((one) => one.key !== key));
  }

  /** Stops and forgets everything once its owner is no longer here. */
  function look(): void {
    const here = whoIsHere();
    if (here === owner) return;
    const stopped = list.filter(({ state }) => state === 'waiting' || state === 'sending').length;
    for (const { key } of list) remove(key);
    owner = here;
    if (stopped > 0) onStopped(stopped);
  }

  async function sendOne(key: string, file: File): Promise<void> {
    const stop = new AbortController();
    stops.set(key, stop);
    change(key, { state: 'sending' });
    try {
      let sent = 0;
      do {
        const piece = await pieceOf(file, sent);
        // somebody may have left while the piece was read from the disk
        look();
        stop.signal.throwIfAborted();
        await send({ key, name: file.name, size: file.size, offset: sent, bytes: piece }, stop.signal);
        sent += piece.size;
        change(key, { sent });
      } while (sent < file.size);
      remove(key);
      onTaken();
    } catch (error) {
      change(key, stop.signal.aborted ? { state: 'cancelled' } : { state: 'refused', error });
    }
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (;;) {
      const next = list.find(({ state }) => state === 'waiting');
      const file = next && files.get(next.key);
      if (!next || !file) break;
      await sendOne(next.key, file);
    }
    isRunning = false;
  }

  function add(added: readonly File[]): void {
    look();
    const waiting = added.map((file): Sending => {
      const key = newKey();
      files.set(key, file);
      return { key, name: file.name, bytes: file.size, sent: 0, state: 'waiting', error: null };
    });
    show([...list, ...waiting]);
    void run();
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => list,
    add,
    /** Stops it where it is; what was sent is forgotten by the office. */
    cancel(key: string) {
      stops.get(key)?.abort();
      change(key, { state: 'cancelled' });
    },
    /** From the beginning, as a new attempt. */
    retry(key: string) {
      const file = files.get(key);
      remove(key);
      if (file) add([file]);
    },
    remove,
    look,
  };
}

/** Read before it is sent, so that a file that cannot be read is told from an office that cannot be reached. */
async function pieceOf(file: File, offset: number): Promise<Blob> {
  try {
    return new Blob([await file.slice(offset, offset + PAPER_LIMITS.pieceBytes).arrayBuffer()]);
  } catch (cause) {
    throw new UnreadableFile(file.name, { cause });
  }
}
