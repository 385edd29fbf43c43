/**
 * A file's text: UTF-16 where a byte order mark says so, as Windows PowerShell redirects its output; UTF-8, or else the Thai code page that Windows programs still write (windows-874, a superset of TIS-620).
 */
export async function readTextFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-874').decode(bytes);
  }
}
