import { Button, Group, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { ShortcutHint } from '../../../components/shortcut-hint.tsx';
import { useHandEnter } from './use-hand-enter.ts';

interface AgreeButtonProps {
  record: RequestDetail;
  saving: boolean;
  onAgree: () => void;
}

/** One key for "all of these agree with the paper"; a scanner's Enter, a held one and one too soon are none. */
export function AgreeButton({ record, saving, onAgree }: AgreeButtonProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const [isTooSoon, setTooSoon] = useState(false);
  const agree = () => {
    setTooSoon(false);
    onAgree();
  };
  const isSeen = useHandEnter({
    button,
    shown: record,
    onEnter: agree,
    onTooSoon: () => setTooSoon(true),
  });
  useEffect(() => {
    button.current?.focus();
  }, [record]);

  // Space presses buttons, and may be the first key of another system's barcode
  const noSpace = (event: KeyboardEvent) => event.code === 'Space' && event.preventDefault();
  return (
    <Group gap="sm" wrap="nowrap">
      <Button
        ref={button}
        size="lg"
        leftSection={<IconChecks aria-hidden />}
        rightSection={<ShortcutHint keys="Enter" />}
        aria-keyshortcuts="Enter"
        // not disabled: the focus would be lost, and a paper that could not be saved waits for the next Enter
        aria-busy={saving}
        onKeyDown={noSpace}
        onKeyUp={noSpace}
        onClick={() => (isSeen() ? agree() : setTooSoon(true))}
      >
        {t('confirm.stack.agree')}
      </Button>
      <Text role="status" size="sm" fw={600}>
        {isTooSoon ? t('confirm.stack.tooSoon') : ''}
      </Text>
    </Group>
  );
}
