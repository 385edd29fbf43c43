import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftState } from './draft-keeper.ts';

/** Whether what is typed would survive a crash. */
export function DraftStatus({ state }: { state: DraftState }) {
  const { t } = useTranslation();
  if (state === 'idle') return null;
  const isBad = state === 'failed';
  return (
    <Text size="sm" c={isBad ? 'var(--mantine-color-error)' : 'dimmed'} role={isBad ? 'alert' : undefined}>
      {t(`intake.draft.${state}`)}
    </Text>
  );
}
