import type { Operation } from '#main/registry/repositories/operations.ts';
import type { Vault } from '#main/registry/vault.ts';
import { openSecret, SecretUnreadable } from './order.ts';

const LONGEST = 500;

/** Another program's words as they may be kept and shown: one line, not too long, and never with the password in them. */
export function speakable(words: string, secret: string | undefined): string {
  const silent = secret ? words.replaceAll(secret, '•••') : words;
  return silent
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}

/** The same for what a person or a file says of an operation: platforms like to repeat the password they refuse. */
export function speakableOf(vault: Vault, operation: Operation, words: string): string {
  return speakable(words, secretOf(vault, operation));
}

function secretOf(vault: Vault, operation: Operation): string | undefined {
  try {
    return openSecret(vault, operation);
  } catch (error) {
    if (error instanceof SecretUnreadable) return undefined;
    throw error;
  }
}
