import { MantineProvider } from '@mantine/core';
import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { resources } from '#shared/i18n/index.ts';
import { sampleForm } from '#tests/helpers/sample-form.ts';
import { RequestFormPage } from '../../../src-renderer/documents/request-form-page.tsx';
import { ComparedRevision } from '../../../src-renderer/features/confirm/compared-revision.tsx';

const marked = (revision: number) =>
  /class="paper-revision">([^<]+)</.exec(
    renderToStaticMarkup(createElement(RequestFormPage, { form: { ...sampleForm, revision } })),
  )?.[1];

function asked(revision: number, language: 'th' | 'en'): string {
  const texts = i18next.createInstance();
  void texts.init({ lng: language, resources: { [language]: { translation: resources[language] } } });
  const provided = createElement(MantineProvider, null, createElement(ComparedRevision, { revision }));
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: texts }, provided));
}

test.each(['th', 'en'] as const)(
  'the confirmer is asked (%s) for the very words on the newest paper',
  (language) => {
    expect(marked(1)).toBeUndefined();
    expect(asked(1, language)).not.toContain('ฉบับแก้ไข');
    for (const revision of [2, 3, 11]) {
      expect(asked(revision, language)).toContain(`“${marked(revision)}”`);
      expect(asked(revision, language)).not.toContain(`“${marked(revision - 1)}”`);
    }
  },
);
