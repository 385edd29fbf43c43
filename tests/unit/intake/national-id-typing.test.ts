import { describe, expect, test } from 'vitest';
import {
  groupDigits,
  retypeNationalId,
} from '../../../src-renderer/components/request-fields/national-id-typing.ts';

/** Types a text key by key at the end of the field. */
function typed(keys: string): string {
  return [...keys].reduce((text, key) => {
    const now = text + key;
    return retypeNationalId({ text: now, caret: now.length }, false).text;
  }, '');
}

describe('a national ID while it is typed', () => {
  test.each([
    ['1101230000001', '1-1012-30000-00-1'],
    ['๑๑๐๑๒๓๐๐๐๐๐๐๑', '1-1012-30000-00-1'],
    ['1 1012 30000 00 1', '1-1012-30000-00-1'],
    ['1-1012-30000-00-1', '1-1012-30000-00-1'],
    ['11012', '1-1012'],
    ['ก1x', '1'],
  ])('%s becomes %s', (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  test('surplus digits stay to be seen, for which one is wrong nobody knows', () => {
    expect(groupDigits('11012300000011')).toBe('1-1012-30000-00-11');
  });
});

describe('the caret', () => {
  test('stays behind the digit that was typed in the middle', () => {
    expect(retypeNationalId({ text: '1-19012-3', caret: 4 }, false)).toEqual({ text: '1-1901-23', caret: 4 });
  });

  test('follows a digit that moves over a hyphen', () => {
    expect(retypeNationalId({ text: '1-10129', caret: 7 }, false)).toEqual({ text: '1-1012-9', caret: 8 });
  });

  test('goes before the hyphen when that is deleted backwards, so that the next stroke deletes a digit', () => {
    expect(retypeNationalId({ text: '11012', caret: 1 }, false)).toEqual({ text: '1-1012', caret: 1 });
  });

  test('goes behind the hyphen when that is deleted forwards', () => {
    expect(retypeNationalId({ text: '11012', caret: 1 }, true)).toEqual({ text: '1-1012', caret: 2 });
    expect(retypeNationalId({ text: '1-012', caret: 2 }, true)).toEqual({ text: '1-012', caret: 2 });
  });
});
