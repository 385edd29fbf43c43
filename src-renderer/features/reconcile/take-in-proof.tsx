import { Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owner } from '#shared/contract/take-in.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';

/** What every way of taking an account in is given. */
export interface TakingIn {
  pending: boolean;
  error: unknown;
  onTake: (owner: Owner, reason: string) => void;
}

interface TakeInProofProps {
  /** What will become of the account. */
  effect: 'request' | 'form';
  isReady: boolean;
  pending: boolean;
  error: unknown;
  onTake: (reason: string) => void;
}

/** What will happen, what proves it, and the button: the same whoever's account it is. */
export function TakeInProof({ effect, isReady, pending, error, onTake }: TakeInProofProps) {
  const { t } = useTranslation();
  const [isProved, setProved] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <Stack gap="sm">
      <Text size="sm">{t(`reconcile.takeIn.effect.${effect}`)}</Text>
      <Textarea
        label={t('reconcile.takeIn.reason')}
        description={t('reconcile.takeIn.reasonHint')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
      <Checkbox
        label={t('reconcile.takeIn.proved')}
        checked={isProved}
        onChange={(event) => setProved(event.currentTarget.checked)}
      />
      <ErrorAlert error={error} />
      <Group>
        <ShortcutButton
          shortcut="Alt+Enter"
          loading={pending}
          disabled={!isReady || !isProved || reason.trim() === ''}
          onClick={() => onTake(reason)}
        >
          {t('reconcile.takeIn.do')}
        </ShortcutButton>
      </Group>
    </Stack>
  );
}
