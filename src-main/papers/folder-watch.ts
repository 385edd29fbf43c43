import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { watch as watchFiles, type FSWatcher } from 'chokidar';

/** How the watched folder stands; `detail` is the system's code for why it cannot be used. */
export interface FolderState {
  folder: string | null;
  state: 'off' | 'watching' | 'gone' | 'unusable';
  detail: string | null;
}

export interface FolderWatchOptions {
  /** Takes one whole file; the next waits until it is done with. */
  take: (path: string) => Promise<void>;
  /** Why a folder that is there must not be watched, as a code; null when it may be. */
  reasonAgainst: (folder: string) => string | null;
  /** Something nobody foresaw; never the name of a file. */
  onFault: (error: unknown) => void;
  /** How often the folder is looked at. */
  everyMs?: number;
  /** How long a file must not grow before it counts as whole. */
  settledMs?: number;
}

const EVERY_MS = 2000;
const SETTLED_MS = 4000;

/**
 * Watches one folder for files, those that lie there already too, and hands on each that has stopped growing. A folder
 * that goes (a share, a stick) is looked for until it is back. It is asked again and again instead of being told by the
 * system: folders on a network tell nothing.
 */
export class FolderWatch {
  #state: FolderState = { folder: null, state: 'off', detail: null };
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isClosed = false;
  readonly #options: Required<FolderWatchOptions>;

  constructor(options: FolderWatchOptions) {
    this.#options = { everyMs: EVERY_MS, settledMs: SETTLED_MS, ...options };
  }

  get state(): FolderState {
    return this.#state;
  }

  /** Watches this folder from now on, or none. Resolves once it is known how it stands. */
  async use(folder: string | null): Promise<void> {
    await this.#stop();
    this.#state = { folder, state: folder === null ? 'off' : 'gone', detail: null };
    if (folder !== null) await this.#look();
  }

  /** Resolves once the file at hand is done with; no other is begun. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#stop();
    await this.#turn;
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#timer);
    const watcher = this.#watcher;
    this.#watcher = undefined;
    await watcher?.close();
  }

  /** Looks whether the folder is there, and again after a while. */
  async #look(): Promise<void> {
    const { folder } = this.#state;
    if (folder === null || this.#isClosed) return;
    const fault = (await faultOf(folder)) ?? this.#options.reasonAgainst(folder);
    // another folder was named meanwhile
    if (this.#state.folder !== folder || this.#isClosed) return;
    if (fault === null) this.#begin(folder);
    else await this.#stop();
    const state = fault === null ? 'watching' : fault === 'ENOENT' ? 'gone' : 'unusable';
    this.#state = { folder, state, detail: fault };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => void this.#look().catch(this.#options.onFault),
      this.#options.everyMs,
    ).unref();
  }

  #begin(folder: string): void {
    if (this.#watcher) return;
    const { everyMs, settledMs, onFault } = this.#options;
    const watcher = watchFiles(folder, {
      depth: 0,
      usePolling: true,
      interval: everyMs,
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: Math.min(500, settledMs) },
      ignored: (path) => path !== folder && basename(path).startsWith('.'),
    });
    watcher.on('add', (path) => this.#queue(path));
    watcher.on('change', (path) => this.#queue(path));
    watcher.on('error', onFault);
    this.#watcher = watcher;
  }

  #queue(path: string): void {
    this.#turn = this.#turn
      .then(async () => {
        if (!this.#isClosed) await this.#options.take(path);
      })
      .catch(this.#options.onFault);
  }
}

/** The system's code for why a folder cannot be read and written; null when it can. */
async function faultOf(folder: string): Promise<string | null> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'ENOTDIR';
    await access(folder, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  }
}
