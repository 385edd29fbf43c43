import type { StartupProblem } from '#shared/contract/desktop.ts';

/** Why a registry cannot be opened or written; `detail` names the file, the version or the system's own words. */
export class RegistryProblem extends Error {
  override readonly name = 'RegistryProblem';
  readonly problem: StartupProblem;
  readonly detail: string;
  constructor(problem: StartupProblem, detail: string) {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

const BY_CODE: ReadonlyArray<[RegExp, StartupProblem]> = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(BUSY|LOCKED)/, 'locked'],
  [/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/, 'read-only'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^(SQLITE_CANTOPEN|SQLITE_IOERR|ENOENT|ENOTDIR|EIO)/, 'unreachable'],
];

/** What an error of SQLite or of the file system means for the registry; undefined for any other error. */
export function registryProblemOf(error: unknown): RegistryProblem | undefined {
  if (error instanceof RegistryProblem) return error;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  const known = BY_CODE.find(([pattern]) => pattern.test(code));
  return known && new RegistryProblem(known[1], `${code}: ${error.message}`);
}
