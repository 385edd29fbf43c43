import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperPage } from '#shared/contract/papers.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { PageStateBadge } from './page-state.tsx';

/** Which page is open, and in plain words why it waits. */
export function PageHead({ page, children }: { page: PaperPage; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap" miw={0}>
          <Title order={2} size="h3" style={{ whiteSpace: 'nowrap' }}>
            {t('papers.page.of', { page: page.page, pages: page.pages })}
          </Title>
          <Text size="sm" c="dimmed" truncate>
            {page.fileName}
          </Text>
          <PageStateBadge state={page.state} />
        </Group>
        {page.hasPicture && children}
      </Group>
      {page.reason && page.state !== 'attached' && (
        <Text size="sm" role="status">
          {t(`papers.reason.${page.reason}`, { code: printedCode(page.code ?? '') })}
        </Text>
      )}
      {!page.hasPicture && <Text size="sm">{t(`papers.page.noPicture.${reasonForNone(page.state)}`)}</Text>}
    </div>
  );
}

/** An attached page always has a picture; where it is not shown, it is another unit's. */
function reasonForNone(state: PaperPage['state']): 'discarded' | 'attached' | 'broken' {
  return state === 'discarded' || state === 'attached' ? state : 'broken';
}
