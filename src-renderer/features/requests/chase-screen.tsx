import { Loader, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PaperPreview } from '../../components/paper-preview.tsx';
import { PrintButtons } from '../../components/print-buttons.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ChaseListPages } from '../../documents/chase-list-pages.tsx';
import { client, orpc } from '../../lib/client.ts';
import { readListSearch } from './list-search.ts';

/** Whose signed form is still to come and how to reach them, as it will be printed, for a walk along the corridor. */
export function ChaseScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const raw: unknown = useSearch({ strict: false });
  const { unitId } = readListSearch(raw);
  const asked = unitId === undefined ? {} : { unitId };
  const list = useQuery(orpc.requests.chaseList.queryOptions({ input: asked }));
  return (
    <>
      <PageHeader
        title={t('waiting.chase.title')}
        description={t('waiting.chase.description')}
        actions={
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/requests', search: { view: 'paper', ...asked } })}
          >
            {t('waiting.chase.back')}
          </ShortcutButton>
        }
      />
      <Stack>
        <PrintButtons
          print={() => client.desktop.printChaseList(asked)}
          save={() => client.desktop.saveChaseList(asked)}
        />
        <ErrorAlert error={list.error} />
        {list.data ? (
          <PaperPreview label={t('waiting.chase.preview')}>
            <ChaseListPages key={list.data.at} list={list.data} />
          </PaperPreview>
        ) : (
          list.isPending && <Loader />
        )}
      </Stack>
    </>
  );
}
