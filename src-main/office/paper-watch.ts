import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { PaperWatch } from '#shared/contract/papers.ts';
import { setAside } from '#main/files/set-aside.ts';
import { FolderWatch } from '#main/papers/folder-watch.ts';
import { readSetting } from '#main/registry/repositories/settings.ts';
import type { UseCaseContext } from '../use-cases/context.ts';
import { takeWatchedFile } from '../use-cases/papers/take-watched.ts';
import type { PaperPorts } from '../use-cases/papers/paper-ports.ts';

export interface PaperWatchOptions {
  /** The registry's own folder, which is never watched. */
  registryFolder: string;
  /** Resolves when nothing is being read any more. */
  settled: () => Promise<void>;
  onFault: (error: unknown) => void;
  everyMs?: number | undefined;
  settledMs?: number | undefined;
}

/** The watched folder of an open office. */
export interface OpenPaperWatch {
  port: PaperPorts['watch'];
  /** Begins to watch what the settings name. */
  start(context: UseCaseContext): Promise<void>;
  stop(): Promise<void>;
}

/** As many as fit on a screen. */
const REMEMBERED = 20;

export function openPaperWatch(options: PaperWatchOptions): OpenPaperWatch {
  const { registryFolder, settled, onFault, everyMs, settledMs } = options;
  const notTaken: PaperWatch['notTaken'] = [];
  let context: UseCaseContext | undefined;

  async function take(path: string): Promise<void> {
    // a link may have taken the folder's place since it was looked at
    if (!context || reasonAgainst(dirname(path)) !== null) return;
    const remember = (code: string) => {
      notTaken.unshift({ name: basename(path), code, at: context?.now() ?? '' });
      notTaken.length = Math.min(notTaken.length, REMEMBERED);
    };
    try {
      const { outcome, code } = await takeWatchedFile(context, path, settled);
      if (code !== null) remember(code);
      if (outcome !== 'leave') setAside(path, outcome);
    } catch (error) {
      // it lies where it lay: nothing of somebody's is lost
      remember(error instanceof Error && 'code' in error ? String(error.code) : 'UNEXPECTED');
      onFault(error);
    }
  }

  const reasonAgainst = (folder: string) => (isWithin(folder, registryFolder) ? 'registry-folder' : null);
  const folders = new FolderWatch({
    take,
    reasonAgainst,
    onFault,
    ...(everyMs !== undefined && { everyMs }),
    ...(settledMs !== undefined && { settledMs }),
  });

  return {
    port: {
      view: () => ({ ...folders.state, notTaken: [...notTaken] }),
      reasonAgainst,
      async use(folder) {
        notTaken.length = 0;
        // before the office is at work nothing is read, so nothing is watched
        if (context) await folders.use(folder);
      },
    },
    async start(opened) {
      context = opened;
      await folders.use((await readSetting(opened.db, 'papers'))?.value.watchedFolder ?? null);
    },
    stop: () => folders.close(),
  };
}

/** Whether one of the two folders lies within the other: the registry's files would be read, or moved away. */
function isWithin(one: string, other: string): boolean {
  const contains = (outer: string, inner: string) => {
    const way = relative(placeOf(outer), placeOf(inner));
    return way === '' || (!way.startsWith('..') && !isAbsolute(way));
  };
  return contains(one, other) || contains(other, one);
}

/** Where a folder really is, behind every link; as it is named while it is not there. */
function placeOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return resolve(folder);
  }
}
