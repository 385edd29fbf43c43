import { createInstance, type TFunction } from 'i18next';
import en from '#shared/i18n/en/mail.json' with { type: 'json' };
import th from '#shared/i18n/th/mail.json' with { type: 'json' };

type Say = (key: string, values?: Record<string, string>) => string;

/** The texts of messages, in both languages; plain text, so nothing is escaped. */
export function mailTexts(): { th: Say; en: Say } {
  const texts = createInstance();
  void texts.init({
    resources: { th: { translation: th }, en: { translation: en } },
    lng: 'th',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const inLanguage = (language: 'th' | 'en'): Say => {
    const say: TFunction = texts.getFixedT(language);
    return (key, values) => say(key, values ?? {});
  };
  return { th: inLanguage('th'), en: inLanguage('en') };
}
