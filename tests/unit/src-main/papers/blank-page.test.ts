import { expect, test } from 'vitest';
import { blankImage, type GreyImage } from '#shared/barcode/grey-image.ts';
import { isBlankPage } from '#main/papers/blank-page.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';

/** The back of a sheet on a scanner: grey paper, a shadow along one side, the print of the front shining through. */
function back(): GreyImage {
  const page = blankImage(1240, 1754);
  for (let at = 0; at < page.data.length; at++) {
    const across = at % page.width;
    const shining = Math.floor(at / page.width) % 40 < 4 && across % 9 < 3 ? 25 : 0;
    page.data[at] = 235 - shining - Math.round((across / page.width) * 60);
  }
  return page;
}

test('the back of a form is blank, though the front shines through and the scanner throws a shadow', () => {
  expect(isBlankPage(blankImage(1240, 1754))).toBe(true);
  expect(isBlankPage(back())).toBe(true);
});

test('a page with one line of writing is not, and neither is a dark one', () => {
  expect(isBlankPage(paperPage({ lines: 1 }))).toBe(false);
  const dark = blankImage(1240, 1754);
  dark.data.fill(40);
  expect(isBlankPage(dark)).toBe(false);
});

test('a page too small to be looked at is not blank', () => {
  expect(isBlankPage(blankImage(3, 3))).toBe(false);
});
