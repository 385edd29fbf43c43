import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { bareText, pageCount } from '#tests/helpers/pdf.ts';
import { nationalIdOf } from '#tests/helpers/sample-requests.ts';
import { historyOf, openStackDesk, type StackDesk } from '#tests/helpers/stack-desk.ts';
import { agree, counted, handled, waiting } from '#tests/helpers/stack-pages.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';

const { confirm, report } = resources.th;
const PAPERS = 200;
const AT_ONCE = 20;
const UNKNOWN = makeDocumentCode({ buddhistYear: 2569, runningNumber: 999_999 });
const FOREIGN = '8850999320014';

let desk: StackDesk;
test.afterEach(() => desk.close());

test('two hundred papers in stacks of twenty: each is confirmed once, and stands in the report', async () => {
  test.setTimeout(360_000);
  desk = await openStackDesk(PAPERS);
  const { page, codes, scanner } = desk;
  const started = performance.now();
  for (let from = 0; from < PAPERS; from += AT_ONCE) {
    const stack = codes.slice(from, from + AT_ONCE);
    for (const code of stack) await scanner.scan(code);
    if (from === 40) await scanRefused();
    if (from === 80) for (const code of stack) await scanner.scan(code);
    for (const code of stack) await agree(page, code);
    if (from === 120) await takeBack(stack.at(-1) ?? '');
  }
  reportTime(performance.now() - started);

  await expect(counted(page, 'confirmed')).toHaveText(String(PAPERS));
  await expect(page.locator('[data-waiting]')).toHaveCount(2);
  await page.keyboard.press('Alt+KeyX');
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  await expectEachConfirmedOnce(page, codes);
  const text = await savedReport((pages) => pages > 5);
  for (const code of codes) expect(text).toContain(printed(code).replaceAll(' ', ''));
});

test('the report of a single paper is one page', async () => {
  desk = await openStackDesk(1);
  const [code = ''] = desk.codes;
  await desk.scanner.scan(code);
  await agree(desk.page, code);
  const text = await savedReport((pages) => pages === 1);
  expect(text).toContain(printed(code).replaceAll(' ', ''));
});

/** How long a paper took, for whoever reads the test's output; never a condition. */
function reportTime(milliseconds: number): void {
  const description = `${PAPERS} forms in ${(milliseconds / 1000).toFixed(1)} s, ${(milliseconds / PAPERS).toFixed(0)} ms each`;
  test.info().annotations.push({ type: 'stack mode', description });
  console.log(`stack mode: ${description}`);
}

/** A paper that nobody knows and a barcode of another system, in the middle of a stack. */
async function scanRefused(): Promise<void> {
  await desk.scanner.scan(UNKNOWN);
  await desk.scanner.scan(FOREIGN);
  await expect(waiting(desk.page, UNKNOWN)).toContainText(printed(UNKNOWN));
  await expect(waiting(desk.page, FOREIGN)).toBeVisible();
}

async function takeBack(code: string): Promise<void> {
  const { page } = desk;
  await expect(handled(page, code, 'confirmed')).toBeVisible();
  await page.keyboard.press('Control+KeyZ');
  await agree(page, code);
  expect(await historyOf(page, code)).toEqual(['submit', 'confirm', 'undo', 'confirm']);
}

async function expectEachConfirmedOnce(page: Page, codes: readonly string[]): Promise<void> {
  const door = await openDoor(page);
  const { papers } = await door.confirmations.sessionRecord({});
  expect(papers.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  expect(papers.filter(({ outcome }) => outcome !== 'confirmed')).toEqual([]);
  for (const at of [0, 45, 99, 199])
    expect(await historyOf(page, codes[at] ?? '')).toEqual(['submit', 'confirm']);
}

/** Looks at the report and saves it; answers with its text, in which every page has its head and no ID is whole. */
async function savedReport(hasPages: (count: number) => boolean): Promise<string> {
  const { page, app, folder } = desk;
  await page.keyboard.press('Alt+KeyR');
  await page.getByRole('heading', { level: 1, name: confirm.report.title }).waitFor();
  const preview = page.getByRole('region', { name: confirm.report.preview });
  await expect(preview.getByRole('table').first()).toBeVisible();
  await expectNothingFound(page);
  const pdf = join(folder, 'report.pdf');
  await answerSaveDialog(app, pdf);
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByRole('status').filter({ hasText: pdf })).toBeVisible();
  const pages = await pageCount(pdf);
  expect(hasPages(pages), `${pages} pages`).toBe(true);
  const text = await bareText(pdf);
  expect(text.split(report.heading.replaceAll(' ', '')).length - 1).toBe(pages);
  expect(text).not.toContain(nationalIdOf(1));
  expect(text).toContain('x-xxxx-xxxx');
  return text;
}
