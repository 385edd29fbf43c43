import { createHash } from 'node:crypto';
import type { DocumentCode } from '#shared/domain/document-code.ts';
import { decidePage, type PageDecision, type RequestOnPaper } from '#shared/domain/paper-page.ts';
import type { PagePicture, PageResult } from '#main/papers/paper-reader.ts';
import { inTransaction, type Registry, type RegistryTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { type Evidence, keepEvidence } from '#main/registry/repositories/evidence.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import { findPaperFile, type StoredPaperFile } from '#main/registry/repositories/scanned-files.ts';
import { insertPaperPage } from '#main/registry/repositories/scanned-pages.ts';
import { findStaff } from '#main/registry/repositories/staff.ts';
import type { UseCaseContext } from '../context.ts';
import { tendedUnits } from '../requests/visible-units.ts';
import { PAPER_DESK } from './paper-desk-actor.ts';

/**
 * Records what became of a page: its picture is on the disk before the row that names it. A file that was cancelled
 * meanwhile gets no further page.
 */
export async function recordPage(
  context: UseCaseContext,
  file: StoredPaperFile,
  page: number,
  result: PageResult,
): Promise<void> {
  const picture = result.fault === null ? result.picture : null;
  const evidence = picture && keepPicture(context, picture);
  await inTransaction(context.db, async (trx) => {
    if ((await findPaperFile(trx, file.id))?.state !== 'reading') return;
    const at = context.now();
    const decision = await decide(trx, file, result);
    if (evidence) await keepEvidence(trx, evidence, at);
    const { state, reason, code, requestId } = decision;
    const row = { fileId: file.id, page, state, reason, code, requestId };
    await insertPaperPage(trx, { ...row, evidence: evidence?.sha256 ?? null, at });
    if (state === 'attached') await trace(trx, at, { file, page, code, evidence });
  });
  // somebody may have discarded the same picture of another page while this one was being recorded
  if (evidence && picture) context.papers.evidence.put(evidence.sha256, picture.bytes);
}

function keepPicture({ papers }: UseCaseContext, { bytes, width, height }: PagePicture): Evidence {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  papers.evidence.put(sha256, bytes);
  return { sha256, mediaType: 'image/jpeg', bytes: bytes.length, width, height };
}

async function decide(
  trx: RegistryTransaction,
  file: StoredPaperFile,
  result: PageResult,
): Promise<PageDecision> {
  const codes = result.fault === null ? result.codes.flatMap(({ code }) => code ?? []) : [];
  const requests = new Map<DocumentCode, RequestOnPaper>();
  const units = await unitsOfAdder(trx, file);
  for (const code of codes) {
    const request = await findRequest(trx, code);
    if (!request) continue;
    const { id, state, unitId } = request;
    requests.set(code, { id, state, isOwn: units === null || units.includes(unitId) });
  }
  return decidePage(result, (code) => requests.get(code));
}

/** The units whose paper the person who added the file may sort now; null for all. Somebody disabled sees none. */
async function unitsOfAdder(db: Registry, { staffId }: StoredPaperFile): Promise<readonly number[] | null> {
  if (staffId === null) return null;
  const person = await findStaff(db, staffId);
  if (!person || person.disabled) return [];
  const unitIds = person.units.map(({ id }) => id);
  return tendedUnits({ ...PAPER_DESK, kind: 'staff', staffId, roles: person.roles, unitIds });
}

interface Attachment {
  file: StoredPaperFile;
  page: number;
  code: string | null;
  evidence: Evidence | null;
}

function trace(
  trx: RegistryTransaction,
  at: string,
  { file, page, code, evidence }: Attachment,
): Promise<void> {
  const detail = { paper: file.id, page, addedBy: file.addedBy, sha256: evidence?.sha256 };
  const { name: actor, door } = PAPER_DESK;
  return appendAudit(trx, { at, actor, door, action: 'papers.attach', subject: code ?? '', detail });
}
