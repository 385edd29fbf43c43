import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERROR_CATALOGUE } from '#shared/contract/errors.ts';
import { LANGUAGES, resources } from '#shared/i18n/index.ts';

/** `errors.SLOW_DOWN_other` → its sentence; every text of one language under its whole key. */
function flatten(node: object, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(node)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value === 'string') texts.set(key, value);
    else for (const [inner, text] of flatten(value as object, key)) texts.set(inner, text);
  }
  return texts;
}

/** Thai has one plural form, English two: i18next's endings are no difference. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(withoutPlural))].toSorted();
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

const thai = flatten(resources.th);
const english = flatten(resources.en);

describe('the locale files', () => {
  test.each(LANGUAGES)('all files of %s are listed', (language) => {
    const files = readdirSync(join(import.meta.dirname, '../../../src-shared/i18n', language));
    expect(files.map((file) => file.replace('.json', '')).toSorted()).toEqual(
      Object.keys(resources[language]).toSorted(),
    );
  });

  test('say the same in Thai and in English', () => {
    expect(keysOf(english)).toEqual(keysOf(thai));
  });

  test('fill the same gaps in Thai and in English', () => {
    const differing = [...thai].filter(([key, text]) => {
      const other = english.get(key);
      return other !== undefined && String(placeholders(other)) !== String(placeholders(text));
    });
    // a unit is named in the language of the screen
    expect(differing.map(([key]) => key).filter((key) => key !== 'errors.unitName')).toEqual([]);
  });

  test('have no empty text', () => {
    const empty = [...thai, ...english].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('have Thai in every Thai sentence', () => {
    const foreign = [...thai].filter(
      ([, text]) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(text) && !/[\u0e01-\u0e5b]/.test(text),
    );
    // the way to the other language is said in that language
    expect(foreign.map(([key]) => key)).toEqual(['common.switchLanguage']);
  });

  test('have English in every English sentence; Thai only in examples', () => {
    const foreign = [...english].filter(
      ([, text]) => /[\u0e01-\u0e5b]/.test(text) && !/[a-z]{3}/i.test(text),
    );
    expect(foreign.map(([key]) => key)).toEqual(['common.otherLanguage', 'common.switchLanguage']);
  });

  test.each(Object.keys(ERROR_CATALOGUE))('say what %s means', (code) => {
    expect(keysOf(thai).some((key) => key === `errors.${code}` || key.startsWith(`errors.${code}_`))).toBe(
      true,
    );
  });
});

/** Keys written out in the screens: `t('common.action.save')`. */
function usedKeys(): string[] {
  const root = join(import.meta.dirname, '../../../src-renderer');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  return files.flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    return [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? '');
  });
}

test('every text that a screen asks for exists', () => {
  const known = new Set([...thai.keys()].flatMap((key) => [key, withoutPlural(key)]));
  expect([...new Set(usedKeys())].filter((key) => !known.has(key))).toEqual([]);
});
