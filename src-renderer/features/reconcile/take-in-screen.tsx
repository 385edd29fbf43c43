import { Radio, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/contract/reconcile.ts';
import type { Owner } from '#shared/contract/take-in.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { client, orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { useFindingWords } from './finding-words.ts';
import { TakeInByForm } from './take-in-by-form.tsx';
import { TakeInByRequest } from './take-in-by-request.tsx';
import { useRefreshReconcile } from './use-refresh-reconcile.ts';

const KINDS = ['request', 'personal', 'unit'] as const;

/** Whose an account is that only the platform knew: an officer says so, and by what it was proved. */
export function TakeInScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = Number(useRouteParam('number'));
  const finding = useQuery(orpc.reconcile.finding.queryOptions({ input: { id } }));
  return (
    <>
      <PageHeader
        title={t('reconcile.takeIn.title')}
        actions={
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/reconcile' })}
          >
            {t('reconcile.takeIn.back')}
          </ShortcutButton>
        }
      />
      <ErrorAlert error={finding.error} />
      {finding.isPending && <Skeleton height={200} aria-label={t('common.loading')} />}
      {finding.data?.state === 'open' && <TakeIn finding={finding.data} />}
      {finding.data && finding.data.state !== 'open' && <EmptyState title={t('reconcile.takeIn.settled')} />}
    </>
  );
}

function TakeIn({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefreshReconcile();
  const words = useFindingWords();
  const [kind, setKind] = useState<(typeof KINDS)[number]>();
  const take = useMutation({
    mutationFn: ({ owner, reason }: { owner: Owner; reason: string }) =>
      client.reconcile.takeIn({ id: finding.id, owner, reason }),
    onSuccess: async ({ state, requestCode }) => {
      const code = printedCode(requestCode ?? '');
      notify(state === 'gone' ? t('reconcile.done.gone') : t('reconcile.takeIn.done', { code }));
      await refresh();
      if (state === 'gone') await navigate({ to: '/reconcile' });
      else await navigate({ to: '/accounts/$account', params: { account: finding.address } });
    },
  });
  const proof = {
    pending: take.isPending,
    error: take.error,
    onTake: (owner: Owner, reason: string) => take.mutate({ owner, reason }),
  };
  return (
    <Stack gap="md">
      <Text>
        {t('reconcile.takeIn.found')}{' '}
        <Text span fw={600} style={{ overflowWrap: 'anywhere' }}>
          {words.lines(finding).join('; ')}
        </Text>
      </Text>
      <Radio.Group
        label={t('reconcile.takeIn.whose')}
        value={kind ?? ''}
        onChange={(name) => {
          setKind(KINDS.find((known) => known === name));
          take.reset();
        }}
      >
        <Stack gap={6} mt={4}>
          {KINDS.map((name) => (
            <Radio key={name} value={name} label={t(`reconcile.takeIn.by.${name}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {kind === 'request' && <TakeInByRequest finding={finding} {...proof} />}
      {(kind === 'personal' || kind === 'unit') && (
        <TakeInByForm key={kind} kind={kind} finding={finding} {...proof} />
      )}
    </Stack>
  );
}
