import { randomUUID } from 'node:crypto';
import type { PaperFile } from '#shared/contract/papers.ts';
import type { OfficeClient } from '#main/cli/command.ts';

/** Sends a file in as the screens do, piece by piece. */
export async function addPaper(
  client: Pick<OfficeClient, 'papers'>,
  content: Uint8Array<ArrayBuffer>,
  { name = 'scan.pdf', pieceBytes = 4 * 1024 * 1024, key = randomUUID() } = {},
): Promise<PaperFile> {
  for (let offset = 0; ;) {
    const bytes = new Blob([content.subarray(offset, offset + pieceBytes)]);
    const { received, file } = await client.papers.add({ key, name, size: content.length, offset, bytes });
    if (file) return file;
    offset = received;
  }
}
