const FROM = new TextEncoder().encode('From ');
const LF = 0x0a;
const CR = 0x0d;
const GREATER = 0x3e;

/**
 * The messages of an mbox (RFC 4155): each begins with a `From ` line behind an empty one. Anything else is one message. At
 * the most so many are given; the lines that mbox has put a `>` before are given back without it.
 */
export function* messagesIn(bytes: Uint8Array, most: number): Generator<Uint8Array> {
  if (!beginsWith(bytes, 0, FROM)) {
    yield bytes;
    return;
  }
  let begin = nextLine(bytes, 0);
  for (let given = 0; given < most && begin < bytes.length; given += 1) {
    const end = nextSeparator(bytes, begin);
    yield unquoted(bytes.subarray(begin, end));
    begin = nextLine(bytes, end);
  }
}

function beginsWith(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  return text.every((byte, index) => bytes[at + index] === byte);
}

function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end === -1 ? bytes.length : end + 1;
}

/** Where the next `From ` line behind an empty line begins; the end of the file where there is none. */
function nextSeparator(bytes: Uint8Array, begin: number): number {
  let wasEmpty = false;
  for (let at = begin; at < bytes.length; at = nextLine(bytes, at)) {
    if (wasEmpty && beginsWith(bytes, at, FROM)) return at;
    wasEmpty = bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF);
  }
  return bytes.length;
}

/** `>From ` in a body, as every writer of an mbox quotes it; a deeper quote loses one `>` (mboxrd). */
function unquoted(message: Uint8Array): Uint8Array {
  const kept = new Uint8Array(message.length);
  let length = 0;
  for (let at = 0; at < message.length;) {
    const next = nextLine(message, at);
    let quotes = at;
    while (message[quotes] === GREATER) quotes += 1;
    const from = quotes > at && beginsWith(message, quotes, FROM) ? at + 1 : at;
    kept.set(message.subarray(from, next), length);
    length += next - from;
    at = next;
  }
  return kept.subarray(0, length);
}
