import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language, resources } from '#shared/i18n/index.ts';

/** Starts the texts in the language this machine was left in; all texts are bundled, so nothing is waited for. */
export function startI18n(language: Language): void {
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
    document.title = i18next.t('common.productName');
  });
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'th',
    supportedLngs: LANGUAGES,
    resources: { th: { translation: resources.th }, en: { translation: resources.en } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
