import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { electronBinary, projectRoot } from './electron-runtime.ts';

/**
 * Packages the built app as a release would, but unpacked, into `output`, and with the runtime that is here: nothing is
 * downloaded, and what this makes is for looking at only, never for shipping. Answers the program's path.
 */
export async function packageApp(output: string): Promise<string> {
  const runtime = dirname(electronBinary());
  const version = readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, '');
  await promisify(execFile)(
    process.execPath,
    [
      join(projectRoot, 'node_modules/electron-builder/cli.js'),
      '--linux',
      '--dir',
      '--publish=never',
      `-c.electronDist=${runtime}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: projectRoot, maxBuffer: 16 * 1024 * 1024 },
  );
  return join(output, 'linux-unpacked/court-mail-registry');
}
