import { Alert, Stack, Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import type { CameraProblem } from './camera-problem.ts';

/** Why there is no picture, and the ways on: another try, another camera, or the scanner and the code field. */
export function CameraTrouble({ problem, onRetry }: { problem: CameraProblem; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="alert"
      color="orange"
      variant="outline"
      icon={<IconCameraOff aria-hidden />}
      title={t(`camera.problem.${problem}.title`)}
      data-problem={problem}
      // Mantine's orange is too pale for words; the frame and the sign carry it.
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(`camera.problem.${problem}.body`)}</Text>
        <Text size="sm">{t('camera.otherWays')}</Text>
        <ShortcutButton shortcut="Ctrl+F4" size="compact-sm" variant="default" onClick={onRetry}>
          {t('common.action.retry')}
        </ShortcutButton>
      </Stack>
    </Alert>
  );
}
