import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentCode } from '#shared/domain/document-code.ts';
import type { PageResult } from '#main/papers/paper-reader.ts';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { scriptedReader } from '#tests/helpers/scripted-reader.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const WINDOW = { states: [], offset: 0, limit: 50 };
const MISSING = { code: 'PAPER_PAGE_NOT_FOUND' };

/** A page with this code, or none; its picture is a text of its own. */
function page(code: string | null, picture = `picture of ${code}`): PageResult {
  const codes = code === null ? [] : [{ text: code, code: code as DocumentCode, isConfident: true }];
  const bytes = new TextEncoder().encode(picture);
  return { fault: null, isWhole: true, isBlank: false, codes, picture: { bytes, width: 3, height: 4 } };
}

/** Units 1 and 2 with a request and a confirmer each; what `script` says is read from every file that is added. */
async function openUnits(script: (codes: { own: string; others: string }) => PageResult[]) {
  let results: PageResult[] = [];
  const { reader, release } = scriptedReader(3, (number) => results[number - 1] ?? page(null));
  const opened = await openTestOffice({ paperReader: reader });
  const own = await opened.submitted(personalForm({}, 1));
  const others = await opened.submitted(personalForm({ nationalId: nationalIdOf(2) }, 2));
  results = script({ own, others });
  const confirmer = await opened.signedIn(['confirmer'], [1]);
  const stranger = await opened.signedIn(['confirmer'], [2], 'stranger');
  opened.office.startPapers();
  let files = 0;
  async function added(client: typeof confirmer) {
    await addPaper(client, new TextEncoder().encode(`%PDF-1.4 ${(files += 1)}`));
    release(3);
    await opened.office.papersRead();
  }
  return { ...opened, own, others, confirmer, stranger, added };
}

test("a confirmer's own scan: their unit's form is attached, another unit's waits; nobody else sees either", async () => {
  const { confirmer, stranger, own, others, added, signedIn } = await openUnits((codes) => [
    page(codes.own),
    page(null, 'second sheet'),
    page(codes.others),
  ]);
  await added(confirmer);
  const { rows, counts } = await confirmer.papers.waiting(WINDOW);
  expect(rows.map(({ reason, previousCode, code }) => [reason, previousCode, code])).toEqual([
    ['no-code', own, null],
    ['other-unit', null, others],
  ]);
  expect(counts).toEqual({ unknown: 1, doubtful: 1 });
  expect(await confirmer.papers.ofRequest({ code: own })).toHaveLength(1);
  expect(await stranger.papers.waiting(WINDOW)).toMatchObject({ rows: [], total: 0 });
  expect((await stranger.papers.files({ offset: 0, limit: 9 })).total).toBe(0);
  await expect(stranger.papers.ofRequest({ code: own })).rejects.toMatchObject({ code: 'REQUEST_NOT_FOUND' });
  const pageId = rows[0]?.id ?? 0;
  const note = '';
  await expect(stranger.papers.picture({ pageId, purpose: 'sorting' })).rejects.toMatchObject(MISSING);
  await expect(stranger.papers.attach({ pageId, text: others })).rejects.toMatchObject(MISSING);
  await expect(stranger.papers.discard({ pageId, reason: 'other', note })).rejects.toMatchObject(MISSING);
  await expect(confirmer.papers.attach({ pageId, text: others })).rejects.toMatchObject({
    code: 'CODE_OTHER_UNIT',
  });
  const auditor = await signedIn(['auditor']);
  expect((await auditor.papers.waiting(WINDOW)).total).toBe(2);
  await expect(auditor.papers.attach({ pageId, text: own })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test("a page in somebody's own file that went to another unit is theirs no longer", async () => {
  const { confirmer, stranger, signedIn, others, added } = await openUnits((codes) => [page(codes.others)]);
  await added(confirmer);
  const officer = await signedIn(['officer']);
  const [doubtful] = (await officer.papers.waiting({ ...WINDOW, states: ['doubtful'] })).rows;
  const pageId = doubtful?.id ?? 0;
  await officer.papers.attach({ pageId, text: others.toLowerCase() });
  await expect(confirmer.papers.picture({ pageId, purpose: 'sorting' })).rejects.toMatchObject(MISSING);
  expect(await stranger.papers.ofRequest({ code: others })).toMatchObject([
    { settledBy: 'officer', page: 1 },
  ]);
  expect(await stranger.papers.detach({ pageId, note: 'ผิดคน' })).toMatchObject({
    state: 'doubtful',
    reason: 'detached',
    requestCode: null,
  });
  await expect(stranger.papers.picture({ pageId, purpose: 'sorting' })).rejects.toMatchObject(MISSING);
});

test("security: an auditor who confirms for one unit sees all paper, and works on that unit's only", async () => {
  const { signedIn, stranger, own, others, added } = await openUnits((codes) => [
    page(codes.own),
    page(codes.others),
    page(null),
  ]);
  const both = await signedIn(['auditor', 'confirmer'], [1]);
  await added(both);
  expect(await both.papers.ofRequest({ code: own })).toHaveLength(1);
  expect(await both.papers.ofRequest({ code: others })).toHaveLength(0);
  const [, loose] = (await both.papers.waiting(WINDOW)).rows;
  await expect(both.papers.attach({ pageId: loose?.id ?? 0, text: others })).rejects.toMatchObject({
    code: 'CODE_OTHER_UNIT',
  });
  await added(stranger);
  const [theirs] = await both.papers.ofRequest({ code: others });
  const pageId = theirs?.id ?? 0;
  await both.papers.picture({ pageId, purpose: 'audit' });
  await expect(both.papers.detach({ pageId, note: '' })).rejects.toMatchObject(MISSING);
  const { rows: files } = await both.papers.files({ offset: 0, limit: 9 });
  expect(files).toHaveLength(2);
  const waiting = (await stranger.papers.waiting(WINDOW)).rows[0]?.id ?? 0;
  const discarded = both.papers.discard({ pageId: waiting, reason: 'other', note: '' });
  await expect(discarded).rejects.toMatchObject(MISSING);
  await expect(both.papers.retry({ id: files[0]?.id ?? 0 })).rejects.toMatchObject({
    code: 'PAPER_NOT_FOUND',
  });
});

test("security: a page does not tell which request of another unit lay before it in somebody's pile", async () => {
  const { signedIn, confirmer, stranger, own, others, added } = await openUnits((codes) => [
    page(codes.own),
    page(codes.others),
    page(null),
  ]);
  const officer = await signedIn(['officer']);
  await added(officer);
  expect(await stranger.papers.ofRequest({ code: others })).toMatchObject([{ previousCode: null }]);
  expect(await confirmer.papers.ofRequest({ code: own })).toMatchObject([{ previousCode: null }]);
  expect(await officer.papers.ofRequest({ code: others })).toMatchObject([{ previousCode: own }]);
});

test('every look at a picture, every attachment and every discarded page stands in the trail; the picture is encrypted and goes with its last page', async () => {
  const { operator, confirmer, office, own, added } = await openUnits((codes) => [
    page(codes.own),
    page(null, 'same'),
    page(null, 'same'),
  ]);
  await added(confirmer);
  const evidence = () =>
    readdirSync(join(office.folder, 'evidence'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
  expect(evidence()).toHaveLength(2);
  const [attached] = await confirmer.papers.ofRequest({ code: own });
  const look = await confirmer.papers.picture({ pageId: attached?.id ?? 0, purpose: 'confirmation' });
  expect(await look.picture.text()).toBe(`picture of ${own}`);
  const stored = evidence().map(({ parentPath, name }) => join(parentPath, name));
  for (const path of stored) expect(readFileSync(path).includes('picture')).toBe(false);
  const { rows } = await operator.audit.list({ subject: own, offset: 0, limit: 9 });
  expect(rows.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
    'papers.picture confirmer',
    'papers.attach office',
    'requests.submit applicant',
  ]);
  for (const { id: pageId } of (await confirmer.papers.waiting(WINDOW)).rows) {
    expect(evidence()).toHaveLength(2);
    const gone = await confirmer.papers.discard({ pageId, reason: 'not-a-form', note: '' });
    expect(gone).toMatchObject({ state: 'discarded', hasPicture: false, settledBy: 'confirmer' });
    await expect(confirmer.papers.attach({ pageId, text: own })).rejects.toMatchObject({
      code: 'PAPER_PAGE_STATE_FORBIDS',
    });
  }
  expect(evidence()).toHaveLength(1);
  const [file] = (await confirmer.papers.files({ offset: 0, limit: 9 })).rows;
  expect(file).toMatchObject({ pagesRead: 3, counts: { attached: 1, discarded: 2 } });
});

test('a code that cannot take paper is refused by its own reason', async () => {
  const { confirmer, applicant, own, added } = await openUnits(() => []);
  await added(confirmer);
  const pageId = (await confirmer.papers.waiting(WINDOW)).rows[0]?.id ?? 0;
  const refused = async (text: string) =>
    confirmer.papers.attach({ pageId, text }).catch((error: { code: string }) => error.code);
  expect(await refused('hello')).toBe('CODE_SHAPE');
  expect(await refused('EM6900012358')).toBe('CODE_CHECK_DIGITS');
  expect(await refused('EM6900012357')).toBe('CODE_UNKNOWN');
  await applicant.requests.withdraw({ code: own, lastFour: nationalIdOf(1).slice(-4) });
  expect(await refused(own)).toBe('CODE_CANCELLED');
});
