import { expect, test } from 'vitest';
import type { DocumentCode } from '#shared/domain/document-code.ts';
import { CONFIRMATION_CHECKS } from '#shared/contract/vocabulary.ts';
import type { PageResult } from '#main/papers/paper-reader.ts';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { scriptedReader } from '#tests/helpers/scripted-reader.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const REVISION = { revision: 1, checks: [...CONFIRMATION_CHECKS] };

/** A request of unit 1 and one of unit 2; a confirmer of unit 1 has scanned the paper of both. */
async function withScans() {
  let codes: readonly string[] = [];
  const { reader, release } = scriptedReader(2, (page): PageResult => {
    const code = codes[page - 1] as DocumentCode;
    const picture = { bytes: new TextEncoder().encode(`picture of ${code}`), width: 3, height: 4 };
    return {
      fault: null,
      isWhole: true,
      isBlank: false,
      codes: [{ text: code, code, isConfident: true }],
      picture,
    };
  });
  const opened = await openTestOffice({ paperReader: reader });
  const own = await opened.submitted(personalForm({}, 1));
  const others = await opened.submitted(personalForm({ nationalId: nationalIdOf(2) }, 2));
  codes = [own, others];
  const confirmer = await opened.signedIn(['confirmer'], [1]);
  const officer = await opened.signedIn(['officer']);
  const file = await addPaper(confirmer, new TextEncoder().encode('%PDF-1.4'));
  opened.office.startPapers();
  release(2);
  await opened.office.papersRead();
  const pageOf = async (code: string) => (await opened.operator.papers.ofRequest({ code }))[0]?.id ?? 0;
  return { ...opened, own, others, confirmer, officer, file, pageOf };
}

test('exploit: a confirmer takes the evidence off what they have confirmed', async () => {
  const { own, confirmer, officer, signedIn, operator, pageOf } = await withScans();
  const pageId = await pageOf(own);
  await confirmer.confirmations.confirm({ code: own, ...REVISION });
  const note = 'ผิดคน';
  const locked = (state: string) => ({ code: 'PAPER_LOCKED', data: { state } });
  await expect(confirmer.papers.detach({ pageId, note })).rejects.toMatchObject(locked('confirmed'));
  const auditor = await signedIn(['auditor', 'confirmer'], [1]);
  await expect(auditor.papers.detach({ pageId, note })).rejects.toMatchObject(locked('confirmed'));
  await officer.queue.take({ code: own });
  await expect(confirmer.papers.detach({ pageId, note })).rejects.toMatchObject(locked('provisioning'));
  await officer.queue.reject({ code: own, note });
  await expect(confirmer.papers.detach({ pageId, note })).rejects.toMatchObject(locked('rejected'));
  expect(await operator.papers.ofRequest({ code: own })).toHaveLength(1);
});

test('the IT office takes evidence off a confirmed request, and the trail says why', async () => {
  const { own, confirmer, officer, operator, pageOf } = await withScans();
  const pageId = await pageOf(own);
  await confirmer.confirmations.confirm({ code: own, ...REVISION });
  await expect(officer.papers.detach({ pageId, note: '' })).rejects.toMatchObject({
    code: 'PAPER_REASON_NEEDED',
  });
  await officer.papers.detach({ pageId, note: 'หน้านี้เป็นของผู้อื่น' });
  const { rows } = await operator.audit.list({ subject: own, offset: 0, limit: 1 });
  expect(rows).toMatchObject([{ action: 'papers.detach', detail: { note: 'หน้านี้เป็นของผู้อื่น' } }]);
});

test('until it is confirmed, and again when that was taken back, a confirmer takes a wrong page off', async () => {
  const { own, confirmer, pageOf } = await withScans();
  const pageId = await pageOf(own);
  await confirmer.confirmations.confirm({ code: own, ...REVISION });
  await confirmer.confirmations.undo({ code: own });
  expect(await confirmer.papers.detach({ pageId, note: '' })).toMatchObject({ reason: 'detached' });
});

test('security: a list of pages does not tell to which request of another unit one was attached', async () => {
  const { others, own, confirmer, officer, file } = await withScans();
  const [waiting] = (await officer.papers.waiting({ states: [], offset: 0, limit: 9 })).rows;
  await officer.papers.attach({ pageId: waiting?.id ?? 0, text: others });
  const pagesFor = async (client: typeof confirmer) =>
    (await client.papers.pages({ fileId: file.id, offset: 0, limit: 9 })).rows;
  expect(await pagesFor(confirmer)).toMatchObject([
    { requestCode: own, hasPicture: true },
    { state: 'attached', requestCode: null, hasPicture: false },
  ]);
  expect(await pagesFor(officer)).toMatchObject([
    { requestCode: own },
    { requestCode: others, hasPicture: true },
  ]);
});

test("what an officer who also confirms for a unit does in the queue is no deed of a confirmer's desk", async () => {
  const { own, signedIn, operator } = await withScans();
  const both = await signedIn(['officer', 'confirmer'], [1]);
  await operator.confirmations.confirm({ code: own, ...REVISION });
  await both.queue.take({ code: own });
  await both.queue.release({ code: own });
  await expect(both.confirmations.undo({ code: own })).rejects.toMatchObject({ code: 'UNDO_NOT_OWN' });
  await both.queue.reject({ code: own, note: 'ไม่มีสิทธิ' });
  await expect(both.confirmations.undo({ code: own })).rejects.toMatchObject({ code: 'UNDO_NOT_OWN' });
  expect((await both.confirmations.sessionRecord({})).papers).toEqual([]);
});
