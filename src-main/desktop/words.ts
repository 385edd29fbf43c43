import en from '#shared/i18n/en/desktop.json' with { type: 'json' };
import th from '#shared/i18n/th/desktop.json' with { type: 'json' };

/** The texts of the system's dialogs and menus. The pages have i18next; the main process starts faster without it. */
export type Words = typeof th;

const WORDS: Record<'th' | 'en', Words> = { th, en };

export function wordsIn(language: 'th' | 'en'): Words {
  return WORDS[language];
}

/** Puts values into a text's `{{places}}`. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
}
