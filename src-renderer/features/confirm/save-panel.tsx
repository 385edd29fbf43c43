import { Alert, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { printedCode } from '../../lib/printed-code.ts';
import { useFocusHere } from './use-focus-here.ts';

interface SavePanelProps {
  record: RequestDetail;
  saving: boolean;
  onSave: () => void;
  onBack: () => void;
}

/** After OK: what saving will do, and the one key that does it. */
export function SavePanel({ record, saving, onSave, onBack }: SavePanelProps) {
  const { t } = useTranslation();
  const saveButton = useFocusHere<HTMLDivElement>('button');
  return (
    <Alert
      color="court"
      variant="outline"
      icon={<IconLock aria-hidden />}
      title={t('confirm.save.title')}
      role="group"
    >
      {/* side by side: on a low screen the button that saves must not lie below the edge */}
      <Group wrap="nowrap" align="flex-end" justify="space-between" gap="md" pb={4}>
        <Text>{t('confirm.save.body', { code: printedCode(record.code), name: record.nameTh })}</Text>
        <Group
          ref={saveButton}
          gap="sm"
          wrap="nowrap"
          // An Enter still held down from the step before must not save what nobody has looked at yet.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          <ShortcutButton shortcut="Alt+KeyS" loading={saving} onClick={onSave}>
            {t('common.action.save')}
          </ShortcutButton>
          <ShortcutButton shortcut="Escape" variant="default" disabled={saving} onClick={onBack}>
            {t('confirm.save.back')}
          </ShortcutButton>
        </Group>
      </Group>
    </Alert>
  );
}
