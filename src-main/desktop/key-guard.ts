import { safeStorage } from 'electron';
import type { KeyGuard } from '../office/open-office.ts';

/**
 * The registry's key under the operating system's keychain: DPAPI on Windows, the secret service or KWallet on Linux.
 * Linux without either would "encrypt" with a password that every Chromium knows; that counts as having none.
 */
export function systemKeyGuard(): KeyGuard {
  return {
    available: safeStorage.isEncryptionAvailable() && !isPlainText(),
    wrap: (key) => safeStorage.encryptString(key.toString('base64')),
    unwrap: (wrapped) => Buffer.from(safeStorage.decryptString(wrapped), 'base64'),
  };
}

function isPlainText(): boolean {
  if (process.platform !== 'linux') return false;
  return ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}
