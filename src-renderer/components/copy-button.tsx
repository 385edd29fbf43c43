import { Button, type ButtonProps } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Copies a text and says that it has. */
export function CopyButton({ text, size }: { text: string; size?: ButtonProps['size'] }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <Button
      variant="default"
      size={size}
      leftSection={
        clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
      }
      onClick={() => clipboard.copy(text)}
      aria-live="polite"
    >
      {clipboard.copied ? t('common.action.copied') : t('common.action.copy')}
    </Button>
  );
}
