import Database from 'better-sqlite3';
import { RegistryProblem, registryProblemOf } from './registry-problem.ts';

/**
 * One writer for one registry: holds an exclusive lock on a file beside it for as long as the registry is open. The
 * operating system drops it with the process, so a crash never leaves it behind.
 * @throws RegistryProblem `locked` when another program has the registry open.
 */
export function takeWriterLock(path: string): { release(): void } {
  try {
    const lock = new Database(path, { timeout: 0 });
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
    return { release: () => void lock.close() };
  } catch (error) {
    const problem = registryProblemOf(error);
    if (problem?.problem === 'locked') throw new RegistryProblem('locked', path);
    throw problem ?? error;
  }
}
