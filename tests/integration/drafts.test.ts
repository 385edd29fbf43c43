import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const DAY = 86_400;
const values = { firstNameTh: 'กุลธิดา', nationalId: nationalIdOf(1), unitId: 1, purpose: null };

test('a draft of each kind survives closing, and is gone once discarded', async () => {
  const first = await openTestOffice();
  await first.applicant.drafts.save({ kind: 'personal', values: { nationalId: '1' } });
  await first.applicant.drafts.save({ kind: 'personal', values });
  await first.applicant.drafts.save({ kind: 'unit', values: {} });
  await first.office.close();
  const { applicant } = await openTestOffice({ folder: first.folder });
  expect(await applicant.drafts.load({ kind: 'personal' })).toEqual({
    savedAt: '2026-11-22T02:00:00.000Z',
    content: { kind: 'personal', values },
  });
  await applicant.drafts.discard({ kind: 'personal' });
  expect(await applicant.drafts.load({ kind: 'personal' })).toBeNull();
  expect(await applicant.drafts.load({ kind: 'unit' })).not.toBeNull();
});

test('a draft nobody came back to for a day is gone from the registry, not only hidden', async () => {
  const { applicant, office, advance } = await openTestOffice();
  await applicant.drafts.save({ kind: 'personal', values });
  advance(DAY);
  expect(await applicant.drafts.load({ kind: 'personal' })).not.toBeNull();
  advance(1);
  expect(await applicant.drafts.load({ kind: 'personal' })).toBeNull();
  expect(await office.context.db.selectFrom('draft').selectAll().execute()).toEqual([]);
});

test('submitting takes the draft of its kind away, in the same breath', async () => {
  const { applicant, submitted } = await openTestOffice();
  await applicant.drafts.save({ kind: 'personal', values });
  await expect(submitted({ unitId: 9999 })).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
  expect(await applicant.drafts.load({ kind: 'personal' })).not.toBeNull();
  await submitted();
  expect(await applicant.drafts.load({ kind: 'personal' })).toBeNull();
});

test('a draft holds the fields of a form and no more', async () => {
  const { applicant } = await openTestOffice();
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, place) => [`field${place}`, 'x']));
  await expect(applicant.drafts.save({ kind: 'personal', values: many })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  const odd = JSON.parse('{"__proto__": "a", "constructor": "b", "toString": "\\ud800"}') as Record<
    string,
    string
  >;
  await applicant.drafts.save({ kind: 'personal', values: odd });
  const draft = await applicant.drafts.load({ kind: 'personal' });
  expect(Object.getPrototypeOf(draft?.content.values)).toBe(Object.prototype);
  expect(draft?.content.values).toMatchObject({ constructor: 'b' });
});

test('no byte of the registry spells a national ID or a draft, in the file or in what WAL leaves beside it', async () => {
  const { applicant, operator, office, folder, submitted, confirmed } = await openTestOffice();
  await applicant.drafts.save({ kind: 'unit', values });
  const code = await submitted();
  await applicant.requests.correct({
    code,
    lastFour: nationalIdOf(1).slice(-4),
    revision: 1,
    form: personalForm({ nationalId: nationalIdOf(2) }),
  });
  await operator.requests.revealNationalId({ code: await confirmed(), purpose: 'audit' });
  const spelt = [1, 2].flatMap((place) => [nationalIdOf(place), nationalIdOf(place).slice(0, 12)]);
  const findings = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        return spelt.filter((id) => bytes.includes(id)).map((id) => `${entry.name}: ${id}`);
      });
  expect(findings()).toEqual([]);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(office.context.db);
  expect(findings()).toEqual([]);
  expect(readFileSync(join(folder, 'registry.sqlite')).includes(code)).toBe(true);
});
