/** So many bytes are turned into text at once. */
const PIECE = 1 << 20;

/** windows-874 beyond ASCII, where it is not Thai (TIS-620) or U+00A0. */
const PUNCTUATION: Readonly<Record<number, string>> = {
  0x80: '€',
  0x85: '…',
  0x91: '‘',
  0x92: '’',
  0x93: '“',
  0x94: '”',
  0x95: '•',
  0x96: '–',
  0x97: '—',
  0xa0: '\u00a0',
};

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';

/**
 * The text of a file that a console or a spreadsheet has written, piece by piece: by its byte order mark, else UTF-16 where
 * every other byte is 0, else UTF-8 where it is valid, else windows-874, which Excel writes on a Thai Windows.
 */
export function* decodeText(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes);
  if (encoding === 'windows-874') {
    for (let from = 0; from < bytes.length; from += PIECE)
      yield fromWindows874(bytes.subarray(from, from + PIECE));
    return;
  }
  const decoder = new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'utf-16le');
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, from + PIECE);
    yield decoder.decode(encoding === 'utf-16be' ? swapped(piece) : piece, { stream: true });
  }
  yield decoder.decode();
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // a header is Latin or Thai: in UTF-16 its commas and letters leave one byte of a pair at 0
  if (first === 0 && second !== 0) return 'utf-16be';
  if (second === 0 && first !== 0) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : 'windows-874';
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += PIECE)
      decoder.decode(bytes.subarray(from, from + PIECE), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  const turned = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) turned[at] = bytes[at ^ 1] ?? 0;
  return turned;
}

function fromWindows874(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte < 0x80) text += String.fromCharCode(byte);
    else if (isThai(byte)) text += String.fromCharCode(byte - 0xa0 + 0x0e00);
    else text += PUNCTUATION[byte] ?? '\ufffd';
  }
  return text;
}

const isThai = (byte: number) => (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb);
