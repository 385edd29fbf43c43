import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

/** Encrypts what must not lie in the registry in clear: national IDs, first passwords, drafts, settings' secrets. */
export interface Vault {
  /** AES-256-GCM; `purpose` is bound to the ciphertext, so a value cannot be moved from one column to another. */
  seal(purpose: string, text: string): Buffer;
  /** @throws when the ciphertext was changed, belongs to another purpose, or to another registry's key. */
  open(purpose: string, sealed: Buffer): string;
  /** The same for bytes. */
  sealBytes(purpose: string, bytes: Uint8Array): Buffer;
  /** @throws as `open` does. */
  openBytes(purpose: string, sealed: Uint8Array): Buffer;
  /** A keyed hash (HMAC-SHA-256) by which equal values are found without being readable. */
  fingerprint(purpose: string, text: string): string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A vault from a registry's 32-byte key; encryption and fingerprints use keys derived from it (HKDF, RFC 5869). */
export function createVault(key: Buffer): Vault {
  const derive = (label: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), label, 32)));
  const sealing = derive('court-mail-registry/seal/1');
  const printing = derive('court-mail-registry/fingerprint/1');
  const sealBytes = (purpose: string, bytes: Uint8Array) => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  };
  const openBytes = (purpose: string, sealed: Uint8Array) => {
    const iv = sealed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', sealing, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  };
  return {
    sealBytes,
    openBytes,
    seal: (purpose, text) => sealBytes(purpose, Buffer.from(text, 'utf8')),
    open: (purpose, sealed) => openBytes(purpose, sealed).toString('utf8'),
    fingerprint: (purpose, text) =>
      createHmac('sha256', printing).update(`${purpose}\0${text}`).digest('base64url'),
  };
}
