import { expect, type Page } from '@playwright/test';
import { addPaper } from './add-paper.ts';
import { imagePdf } from './image-pdf.ts';
import { openDoor } from './open-door.ts';
import { paperPage } from './paper-pages.ts';

/** Scans a signed form of so many pages in, as whoever is signed in; over when all of them are attached to the request. */
export async function scanIn(page: Page, code: string, { pages = 1 } = {}): Promise<void> {
  const door = await openDoor(page);
  // no two alike: the same page twice would be kept once
  const sheets = Array.from({ length: pages }, (_, place) => paperPage({ codes: [code], lines: 12 - place }));
  await addPaper(door, imagePdf(sheets), { name: `${code}.pdf` });
  await expect
    .poll(async () => (await door.papers.ofRequest({ code })).length, { timeout: 60_000 })
    .toBe(pages);
}
