import type { Batch } from '#shared/contract/batches.ts';
import { openMailOffice } from './mail-office.ts';
import { nationalIdOf, personalForm } from './sample-requests.ts';

/** An office with so many orders waiting for a batch. */
export async function openBatchOffice(orders: number) {
  const post = await openMailOffice();
  const addresses: string[] = [];
  for (let place = 1; place <= orders; place += 1) {
    const code = await post.confirmed(personalForm({ nationalId: nationalIdOf(place) }));
    addresses.push((await post.provisioned('bulk-file', code)).address);
  }
  const result = (...lines: string[]) => ['address,result,message', ...lines].join('\n');
  return { ...post, addresses, result, folder: post.office.context.batchFolder };
}

/** Where the file with a batch's values lies. */
export function pathOf({ files: [file] }: Batch): string {
  if (!file) throw new Error('a batch without files');
  return file.path;
}
