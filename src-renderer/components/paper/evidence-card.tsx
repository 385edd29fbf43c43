import { Card, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates.ts';
import { orpc } from '../../lib/client.ts';
import { ErrorAlert } from '../error-alert.tsx';
import { ShortcutButton } from '../shortcut-button.tsx';
import { EscapeTo } from '../escape-to.tsx';
import { EvidenceView } from './evidence-view.tsx';
import type { LookPurpose } from './use-page-picture.ts';

interface EvidenceCardProps {
  code: string;
  purpose: LookPurpose;
  mayDetach: boolean;
}

/** Which scanned pages a request has; shown on demand, with the notice that the look is recorded. */
export function EvidenceCard({ code, purpose, mayDetach }: EvidenceCardProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const pages = useQuery(orpc.papers.ofRequest.queryOptions({ input: { code } }));
  if (pages.error) return <ErrorAlert error={pages.error} />;
  if (!pages.data || pages.data.length === 0) return null;
  const show = (
    <ShortcutButton shortcut="F7" size="compact-sm" variant="default" onClick={() => setOpen(!isOpen)}>
      {isOpen ? t('papers.evidence.close') : t('papers.evidence.show')}
    </ShortcutButton>
  );
  return (
    <Card withBorder component="section" aria-labelledby="evidence">
      <Group justify="space-between">
        <Title order={2} id="evidence">
          {t('papers.evidence.count', { count: pages.data.length })}
        </Title>
        {!isOpen && show}
      </Group>
      {pages.data.map((page) => (
        <Text key={page.id} size="sm">
          {t('papers.evidence.from', {
            page: page.page,
            file: page.fileName,
            by: page.settledBy ?? page.addedBy,
            at: dates.shortDayTime(page.settledAt ?? page.readAt),
          })}
        </Text>
      ))}
      <Text size="xs" c="dimmed">
        {t('papers.evidence.audited')}
      </Text>
      {isOpen && (
        <>
          <EvidenceView
            pages={pages.data}
            purpose={purpose}
            size="large"
            mayDetach={mayDetach}
            sizeButton={show}
          />
          <EscapeTo label={t('papers.evidence.close')} run={() => setOpen(false)} />
        </>
      )}
    </Card>
  );
}
