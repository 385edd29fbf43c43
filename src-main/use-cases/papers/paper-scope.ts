import { refuse } from '#shared/contract/errors.ts';
import type { PaperFile, PaperPage } from '#shared/contract/papers.ts';
import type { Registry } from '#main/registry/database.ts';
import { findPaperFile, type StoredPaperFile } from '#main/registry/repositories/scanned-files.ts';
import { findPaperPage, type StoredPaperPage } from '#main/registry/repositories/scanned-pages.ts';
import type { Actor } from '../context.ts';
import { tendedUnits, visibleUnits } from '../requests/visible-units.ts';

/** What somebody wants of paper: an auditor looks at all of it, and as a confirmer works on that of their units only. */
export type PaperDeed = 'look' | 'work';

const unitsFor = (actor: Actor, deed: PaperDeed) =>
  deed === 'look' ? visibleUnits(actor) : tendedUnits(actor);

/** Whose files this person sees or works on: null for everybody's; somebody who is only a confirmer their own. */
export function ownFilesOf(actor: Actor, deed: PaperDeed): number | null {
  // a staff number that nobody has: who is bound to units and is nobody sees nothing
  return unitsFor(actor, deed) === null ? null : (actor.staffId ?? 0);
}

/** @throws Refusal `PAPER_NOT_FOUND`, also for a file that is nothing to this person. */
export async function loadPaperFile(
  db: Registry,
  actor: Actor,
  id: number,
  deed: PaperDeed,
): Promise<StoredPaperFile> {
  const file = await findPaperFile(db, id);
  const own = ownFilesOf(actor, deed);
  if (!file || (own !== null && file.staffId !== own)) return refuse('PAPER_NOT_FOUND', {});
  return file;
}

/**
 * A page that is this person's: of a request of their units, or of no request and of a file they added.
 * @throws Refusal `PAPER_PAGE_NOT_FOUND` for any other.
 */
export async function loadPaperPage(
  db: Registry,
  actor: Actor,
  id: number,
  deed: PaperDeed,
): Promise<StoredPaperPage> {
  const page = await findPaperPage(db, id);
  if (!page || !isTheirs(actor, page, deed)) return refuse('PAPER_PAGE_NOT_FOUND', {});
  return page;
}

function isTheirs(actor: Actor, { unitId, staffId }: StoredPaperPage, deed: PaperDeed): boolean {
  const units = unitsFor(actor, deed);
  if (units === null) return true;
  return unitId === null ? staffId === actor.staffId : units.includes(unitId);
}

/** A file as the contract shows it. */
export function shownFile(file: StoredPaperFile): PaperFile {
  const { sha256: _, staffId: __, ...shown } = file;
  return shown;
}

/** A page as the contract shows it to this person; of other units' paper, which may lie in the same pile, it tells nothing. */
export function shownPage(actor: Actor, page: StoredPaperPage): PaperPage {
  const { evidence: _, requestId: __, staffId: ___, unitId, previousUnitId, ...shown } = page;
  const units = visibleUnits(actor);
  const isOthers = (unit: number | null) => units !== null && unit !== null && !units.includes(unit);
  return {
    ...shown,
    ...(isOthers(previousUnitId) && { previousCode: null }),
    ...(isOthers(unitId) && { requestCode: null, hasPicture: false }),
  };
}
