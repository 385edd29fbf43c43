import { accessSync, constants, mkdirSync, realpathSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '#shared/contract/errors.ts';

/** Magic numbers of Linux's statfs(2): NFS, SMB, CIFS and SMB 2, 9P, AFS, Ceph. */
const NETWORK_FILE_SYSTEMS = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400,
]);

/**
 * The folder proposed on first run. On Windows beside the programs' local data: documents and roaming profiles are
 * often copied or kept on a server, where no registry may live.
 */
export function proposedPlace(userData: string, env: NodeJS.ProcessEnv): string {
  const local = process.platform === 'win32' ? env['LOCALAPPDATA'] : undefined;
  return join(local ?? userData, local ? 'Court Mail Registry' : '', 'registry');
}

/**
 * Makes the folder if it is missing and answers its path.
 * @throws Refusal FOLDER_UNUSABLE with the reason `network-folder` (SQLite's locks cannot be trusted there) or the
 *   system's error code.
 */
export function prepareFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    refuse('FOLDER_UNUSABLE', { path, reason: codeOf(error) });
  }
  if (isOnNetwork(path)) refuse('FOLDER_UNUSABLE', { path, reason: 'network-folder' });
  return path;
}

/** A mapped drive letter of Windows resolves to the share behind it, which begins with two backslashes. */
function isOnNetwork(path: string): boolean {
  if (process.platform === 'win32') return realpathSync.native(path).startsWith('\\\\');
  return NETWORK_FILE_SYSTEMS.has(statfsSync(path).type);
}

/** The system's code for what went wrong with a file, such as `EACCES` or `ENOSPC`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
