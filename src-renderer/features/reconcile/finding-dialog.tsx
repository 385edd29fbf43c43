import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDING_WAYS, type Finding } from '#shared/contract/reconcile.ts';
import { useSession } from '../../app/session.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useActorName } from '../../lib/actor-name.ts';
import { client } from '../../lib/client.ts';
import { useDates } from '../../lib/dates.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useFindingWords } from './finding-words.ts';
import { useRefreshReconcile } from './use-refresh-reconcile.ts';

const CHOICES = [...FINDING_WAYS, 'takeIn', 'aside', 'back'] as const;
type Choice = (typeof CHOICES)[number];

/** What a person may do about a finding as it stands. */
function choicesFor({ kind, state, acts, accept }: Finding): Choice[] {
  if (state === 'aside') return ['back'];
  if (state !== 'open') return [];
  return [
    ...(acts.length > 0 ? (['platform'] as const) : []),
    ...(accept.length > 0 ? (['registry'] as const) : []),
    ...(kind === 'unknown' ? (['takeIn'] as const) : []),
    'aside',
  ];
}

function carryOut(choice: Exclude<Choice, 'takeIn'>, id: number, reason: string): Promise<Finding> {
  if (choice === 'aside') return client.reconcile.setAside({ id, reason });
  if (choice === 'back') return client.reconcile.bringBack({ id });
  return client.reconcile.carryOut({ id, follows: choice, reason });
}

/** Everything about one finding, and the one place where something is ordered from it, with a reason. */
export function FindingDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const { shortDayTime } = useDates();
  const actorName = useActorName();
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefreshReconcile();
  const words = useFindingWords();
  const choices = hasRole('officer', 'administrator') ? choicesFor(finding) : [];
  const [choice, setChoice] = useState<Choice>();
  const [reason, setReason] = useState('');
  const chosen = choice ?? (choices.length === 1 ? choices[0] : undefined);
  const act = useMutation({
    mutationFn: (name: Exclude<Choice, 'takeIn'>) => carryOut(name, finding.id, reason),
    onSuccess: ({ state }) => {
      notify(t(`reconcile.done.${state}`));
      onClose();
    },
    onSettled: () => refresh(),
  });
  // whose it is takes a page of its own
  const leads = chosen === 'takeIn';
  const isReady = chosen !== undefined && (chosen === 'back' || reason.trim() !== '');
  const confirm = () => {
    if (choices.length === 0) return onClose();
    if (leads) void navigate({ to: '/reconcile/take-in/$number', params: { number: String(finding.id) } });
    else if (isReady) act.mutate(chosen);
  };
  const orders = chosen === 'platform' || chosen === 'registry';
  const label = {
    platform: t('reconcile.follow.platform', { acts: words.acts(finding.acts) }),
    registry: t('reconcile.follow.registry', { acts: words.acts(finding.accept) }),
    takeIn: t('reconcile.takeInAs'),
    aside: t('reconcile.setAside'),
    back: t('reconcile.bringBack'),
  };
  const isPlain = chosen === 'aside' || chosen === 'back';
  const confirmLabel = isPlain ? label[chosen] : t(leads ? 'reconcile.goOn' : 'reconcile.carryOut');
  return (
    <ConfirmDialog
      opened
      title={`${t(`reconcile.kind.${finding.kind}`)}: ${finding.address}`}
      confirmLabel={choices.length === 0 ? t('common.action.close') : confirmLabel}
      pending={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text size="sm">{t(`reconcile.explain.${finding.kind}`)}</Text>
        {words.lines(finding).map((line) => (
          <Text key={line} fw={600} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </Text>
        ))}
        {finding.settledAt !== null && (
          <Text size="sm">
            {t('reconcile.settled', {
              state: t(`reconcile.findingState.${finding.state}`),
              by: actorName(finding.settledBy ?? ''),
              at: shortDayTime(finding.settledAt),
              reason: finding.reason,
            })}
          </Text>
        )}
        {choices.length > 1 && (
          <Radio.Group
            label={t('reconcile.choose')}
            required
            value={chosen ?? ''}
            onChange={(name) => setChoice(choices.find((known) => known === name))}
          >
            <Stack gap={6} mt={4}>
              {choices.map((name) => (
                <Radio key={name} value={name} label={label[name]} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {choices.length > 0 && !leads && chosen !== 'back' && (
          <Textarea
            label={t('reconcile.reason')}
            description={t('reconcile.reasonHint')}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            autosize
            minRows={2}
          />
        )}
        {orders && <Text size="sm">{t('reconcile.lookedAgain')}</Text>}
      </Stack>
    </ConfirmDialog>
  );
}
