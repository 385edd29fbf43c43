import { IDLE_MS, serialLines } from './serial-lines.ts';

/** What scanners are delivered with; those on USB take any. */
const BAUD_RATE = 9600;

/**
 * Opens a scanner on a serial line; `reading` ends when it is unplugged. A port that is open already stays as it is.
 * @throws where another program has it.
 */
export async function openSerialScanner(
  port: SerialPort,
  onScan: (text: string) => void,
): Promise<{ reading: Promise<void> }> {
  if (port.readable) return { reading: Promise.resolve() };
  await port.open({ baudRate: BAUD_RATE });
  return { reading: readAll(port, onScan) };
}

async function readAll(port: SerialPort, onScan: (text: string) => void): Promise<void> {
  const lines = serialLines(onScan);
  // a broken character ends the stream, and the port gives another one; an unplugged port gives none
  while (port.readable) {
    const stream = port.readable;
    await readStream(stream, lines).catch(() => undefined);
    if (port.readable === stream) break;
  }
  await port.close().catch(() => undefined);
}

async function readStream(stream: ReadableStream<Uint8Array>, lines: ReturnType<typeof serialLines>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder('latin1');
  let timer = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      clearTimeout(timer);
      if (done) break;
      lines.feed(decoder.decode(value));
      timer = window.setTimeout(lines.idle, IDLE_MS);
    }
  } finally {
    clearTimeout(timer);
    lines.idle();
    reader.releaseLock();
  }
}
