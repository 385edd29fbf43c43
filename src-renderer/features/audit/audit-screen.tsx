import { Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { AuditList } from './audit-list.tsx';

/** The trail of every change and of every look at a full national ID. */
export function AuditScreen() {
  const { t } = useTranslation();
  const [subject, setSubject] = useState('');
  const [actor, setActor] = useState('');
  const [filter] = useDebouncedValue({ subject: subjectOf(subject), actor: actor.trim().slice(0, 64) }, 250);
  const subjectField = useRef<HTMLInputElement>(null);
  useShortcut('Alt+KeyF', t('audit.subject'), () => subjectField.current?.focus());
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.description')} />
      <Group mb="xs" align="flex-end">
        <TextInput
          ref={subjectField}
          label={t('audit.subject')}
          placeholder={t('audit.subjectHint')}
          rightSection={<ShortcutHint keys="Alt+KeyF" />}
          rightSectionWidth={64}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          w={320}
        />
        <TextInput
          label={t('audit.actor')}
          placeholder={t('audit.actorHint')}
          value={actor}
          onChange={(event) => setActor(event.currentTarget.value)}
          w={240}
        />
      </Group>
      <AuditList key={`${filter.subject} ${filter.actor}`} filter={filter} />
    </>
  );
}

/** A document code may be written as on paper, with spaces; the trail has it without. */
function subjectOf(text: string): string {
  const parsed = parseDocumentCode(text);
  return parsed.ok ? parsed.code : text.trim().slice(0, 100);
}
