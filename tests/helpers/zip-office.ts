import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { saveZip } from '#main/transports/dispatch/save-zip.ts';
import { openLetterOffice } from './letter-office.ts';
import { readAesZip } from './read-aes-zip.ts';

/** An office whose officer chooses zips; the machine's dialog answers with a place on a stick, or is cancelled. */
export async function openZipOffice() {
  const post = await openLetterOffice();
  const { person: confirmer } = await post.operator.people.create({
    username: 'somsri',
    displayName: 'นางสมศรี ใจดี',
    roles: ['confirmer'],
    unitIds: [1],
  });
  const stick = mkdtempSync(join(tmpdir(), 'court-mail-stick-'));
  onTestFinished(() => rmSync(stick, { recursive: true, force: true, maxRetries: 3 }));
  const path = join(stick, 'จังหวัด.zip');
  const machine = { isCancelled: false, offered: '', asWritten: async () => {} };

  /** As the desktop does it. */
  async function make(ids: number[], reason: string | null = null, confirmerId = confirmer.id) {
    let written: Promise<void> | undefined;
    const desktop = {
      chooseZip: (name: string) => {
        machine.offered = name;
        return Promise.resolve(machine.isCancelled ? null : path);
      },
      writeZip(to: string, bytes: Uint8Array) {
        writeFileSync(to, bytes);
        written = machine.asWritten();
      },
      discardZip: (from: string) => rmSync(from),
    };
    const letters = {
      ...post.office.letters,
      async recordZip(...order: Parameters<typeof post.office.letters.recordZip>) {
        await written;
        return post.office.letters.recordZip(...order);
      },
    };
    return saveZip({ letters, desktop, actor: await post.actor() }, { ids, confirmerId, reason });
  }

  const files = () => readAesZip(readFileSync(path));
  const isThere = () => existsSync(path);
  return { ...post, make, files, isThere, path, machine, confirmer };
}
