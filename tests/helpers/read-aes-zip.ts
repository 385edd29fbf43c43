import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/** One file of a zip, as the central directory has it. */
export interface ZipEntry {
  name: string;
  isUtf8: boolean;
  /** The AES extra field, 0x9901: its vendor version (2 is AE-2, without a CRC) and the strength (3 is 256 bits). */
  version: number;
  strength: number;
  crc: number;
  open(passphrase: string): string;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const AES_EXTRA = 0x9901;

/**
 * Opens a WinZip AES zip by node:crypto after the specification ("AES Encryption Information", WinZip), with nothing of the
 * library that made it. A wrong passphrase and a changed byte throw.
 */
export function readAesZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error('no end of a zip');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('no entry');
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    const extra = aesExtra(zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const { version, strength, method } = extra;
    entries.push({
      name,
      isUtf8: (zip.readUInt16LE(at + 8) & 0x800) !== 0,
      version,
      strength,
      crc: zip.readUInt32LE(at + 16),
      open(passphrase) {
        const plain = decrypted(data, passphrase);
        return (method === 8 ? inflateRawSync(plain) : plain).toString('utf8');
      },
    });
    at += 46 + nameLength + extraLength + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function aesExtra(extra: Buffer): { version: number; strength: number; method: number } {
  for (let at = 0; at < extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === AES_EXTRA)
      return {
        version: extra.readUInt16LE(at + 4),
        strength: extra.readUInt8(at + 8),
        method: extra.readUInt16LE(at + 9),
      };
  throw new Error('not encrypted by AES');
}

/** Salt, two bytes that tell a wrong passphrase soon, what is encrypted, and ten bytes of its HMAC. */
function decrypted(data: Buffer, passphrase: string): Buffer {
  const keys = pbkdf2Sync(passphrase, data.subarray(0, 16), 1000, 66, 'sha1');
  const sealed = data.subarray(18, -10);
  const proof = createHmac('sha1', keys.subarray(32, 64)).update(sealed).digest().subarray(0, 10);
  if (!data.subarray(16, 18).equals(keys.subarray(64))) throw new Error('wrong passphrase');
  if (!timingSafeEqual(proof, data.subarray(-10))) throw new Error('changed since it was made');
  const aes = createCipheriv('aes-256-ecb', keys.subarray(0, 32), null).setAutoPadding(false);
  const plain = Buffer.alloc(sealed.length);
  for (let at = 0; at < sealed.length; at += 16) {
    // the counter is little-endian and begins at 1
    const counter = Buffer.alloc(16);
    counter.writeUInt32LE(at / 16 + 1);
    const stream = aes.update(counter);
    for (let i = 0; i < 16 && at + i < sealed.length; i += 1)
      plain[at + i] = (sealed[at + i] ?? 0) ^ (stream[i] ?? 0);
  }
  return plain;
}
