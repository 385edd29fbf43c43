import { later } from '#shared/domain/instant.ts';
import { inTransaction } from '#main/registry/database.ts';
import { evidenceContents } from '#main/registry/repositories/evidence.ts';
import {
  forgetIncoming,
  givenUpBefore,
  incomingContents,
} from '#main/registry/repositories/scanned-files.ts';
import type { UseCaseContext } from '../context.ts';

/** How long the bytes of a file that was given up are kept: somebody may read it on, or never come back. */
const KEPT_SECONDS = 7 * 24 * 3600;

/** Removes the bytes of files that were given up a week ago: personal data that nobody needs any more. */
export async function forgetGivenUp({ db, now, papers }: UseCaseContext): Promise<void> {
  for (const { id, sha256 } of await givenUpBefore(db, later(now(), -KEPT_SECONDS))) {
    // judged again where it is written: somebody may have taken it up just now
    const isForgotten = await inTransaction(db, (trx) => forgetIncoming(trx, id));
    if (isForgotten) papers.incoming.remove(sha256);
  }
}

/** When the office opens: removes what a crash left beside the registry and no row names, and what was given up. */
export async function sweepPapers(context: UseCaseContext): Promise<void> {
  await forgetGivenUp(context);
  const { db, papers } = context;
  papers.incoming.sweep(new Set(await incomingContents(db)));
  papers.evidence.sweep(new Set(await evidenceContents(db)));
}
