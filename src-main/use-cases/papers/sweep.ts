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

/**
 * When the office opens: removes what a crash left beside the registry and no row names, and the bytes of files that were
 * given up a week ago. They are personal data that nobody needs any more.
 */
export async function sweepPapers({ db, now, papers }: UseCaseContext): Promise<void> {
  const old = await givenUpBefore(db, later(now(), -KEPT_SECONDS));
  const ids = old.map(({ id }) => id);
  if (ids.length > 0) await inTransaction(db, (trx) => forgetIncoming(trx, ids));
  papers.incoming.sweep(new Set(await incomingContents(db)));
  papers.evidence.sweep(new Set(await evidenceContents(db)));
}
