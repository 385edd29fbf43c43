import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startOffice } from '#tests/helpers/full-disk/office-on-full-disk.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { SMTP_PASSWORD, startSmtp } from '#tests/helpers/smtp.ts';

const COUNT = 12;

test('a disk that is really full loses nothing and doubles nothing, says so plainly, and is forgotten when there is room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const smtp = await startSmtp();
  onTestFinished(() => smtp.close());
  const office = startOffice([folder, String(COUNT), JSON.stringify(smtp.settings()), SMTP_PASSWORD]);
  onTestFinished(() => office.kill());
  const { heard, limitFiles } = office;
  await heard('ready');
  // the next commits fit, and then one is cut off in the middle of a page
  limitFiles(statSync(join(folder, 'registry.sqlite-wal')).size + 150_001);
  const refused = heard('refused', 2);
  office.begin();
  await refused;
  // from now on not even what is there may be written over
  limitFiles(1);
  await heard('refused', 5);
  const verdict = heard('{');
  limitFiles('unlimited');
  const { states, requests, accounts, findings } = JSON.parse(await verdict) as Record<string, unknown>;
  expect(findings).toEqual([]);
  expect(states).toEqual([
    { kind: 'create', state: 'done', total: COUNT },
    { kind: 'deliver', state: 'done', total: COUNT },
  ]);
  expect(requests).toEqual([
    { state: 'delivered', total: COUNT },
    { state: 'submitted', total: COUNT },
  ]);
  expect(accounts).toEqual([{ state: 'active', total: COUNT }]);
  const ids = (await Promise.all(smtp.messages.map(readMessage))).map(({ messageId }) => messageId);
  expect(ids).toHaveLength(COUNT);
  expect(new Set(ids).size).toBe(COUNT);
  const reasons = new Set(office.lines.filter((line) => line.startsWith('refused')));
  expect([...reasons]).toEqual(['refused unwritable']);
  await office.close();
}, 240_000);
