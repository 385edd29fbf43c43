import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** One text of a zip. */
export interface ZippedText {
  name: string;
  text: string;
}

/** AES-256 by the WinZip specification (AE-2), which every program that opens encrypted zips knows. */
const AES_256 = 3;

/**
 * Texts in a zip, each encrypted, as Windows' editors expect them: UTF-8 with a byte-order mark and CRLF. The names of the files
 * are not encrypted by the format; that they are UTF-8 is said in it (APPNOTE 4.4.4, bit 11).
 */
export async function aesZip(
  texts: readonly ZippedText[],
  { passphrase, at }: { passphrase: string; at: string },
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    password: passphrase,
    encryptionStrength: AES_256,
    lastModDate: new Date(at),
    useUnicodeFileNames: true,
  });
  for (const { name, text } of texts)
    await zip.add(name, new TextReader(`\ufeff${text.replaceAll('\n', '\r\n')}`));
  return zip.close();
}
