import { join } from 'node:path';
import { pino, stdTimeFunctions, type Logger } from 'pino';
import { rollingFile } from './log-file.ts';

export type Log = Logger;

const SECRET = ['password', 'nationalId', 'secret', 'token', 'key', 'lastFour'];

/** The desktop's log in `folder`, 5 files of 2 MB at most; on a terminal as well while the program is developed. */
export function openLog(folder: string, { alsoTo }: { alsoTo?: NodeJS.WritableStream | undefined }): Log {
  const file = rollingFile(join(folder, 'desktop.log'), { maxBytes: 2_000_000, keep: 4 });
  const write = (line: string): void => {
    file.write(line);
    alsoTo?.write(line);
  };
  // ISO times: pino's usual milliseconds have thirteen digits, as a national ID has
  const options = {
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
  };
  return pino(options, { write });
}
