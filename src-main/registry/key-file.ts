import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileDurably } from '../files/write-file-durably.ts';
import { RegistryProblem } from './registry-problem.ts';

/** Wraps the registry's key with what the operating system keeps for this person (a keychain); desktop only. */
export interface KeyGuard {
  available: boolean;
  wrap(key: Buffer): Buffer;
  /** @throws when the keychain refuses, for example on another computer. */
  unwrap(wrapped: Buffer): Buffer;
}

/** For hosts without a keychain: the key file is protected by its permissions alone. */
export const NO_KEY_GUARD: KeyGuard = {
  available: false,
  wrap: () => {
    throw new Error('no keychain');
  },
  unwrap: () => {
    throw new Error('no keychain');
  },
};

const keyFileSchema = z.strictObject({
  version: z.literal(1),
  protection: z.enum(['keychain', 'file']),
  key: z.base64(),
});

/**
 * The 32-byte key of a registry; made on first use. A key is never made for a registry that already exists: what was
 * encrypted would be lost for ever, so a missing file is a problem with a name.
 * @throws RegistryProblem `key-missing` when the file is missing, unreadable, or its keychain is another's.
 */
export function loadOrCreateKey(path: string, guard: KeyGuard, registryExists: boolean): Buffer {
  if (existsSync(path)) return readKey(path, guard);
  if (registryExists) throw new RegistryProblem('key-missing', path);
  const key = randomBytes(32);
  const content = guard.available ? keyFile('keychain', guard.wrap(key)) : recoveryKeyFile(key);
  writeFileDurably(path, content, { mode: 0o600 });
  return key;
}

/**
 * The key as a file that opens its registry anywhere, also at the command line and where the keychain is lost. Whoever
 * has it and a copy of the registry can read everything: it is kept apart from both.
 */
export function recoveryKeyFile(key: Buffer): string {
  return keyFile('file', key);
}

function keyFile(protection: 'keychain' | 'file', stored: Buffer): string {
  return `${JSON.stringify({ version: 1, protection, key: stored.toString('base64') })}\n`;
}

function readKey(path: string, guard: KeyGuard): Buffer {
  try {
    const file = keyFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const stored = Buffer.from(file.key, 'base64');
    const key = file.protection === 'keychain' ? guard.unwrap(stored) : stored;
    if (key.length === 32) return key;
  } catch {
    // the words of the failure could hold parts of the key: the path says enough
  }
  throw new RegistryProblem('key-missing', path);
}
