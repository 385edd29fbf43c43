import { ActionIcon, Card, Group, ScrollArea, Text, Title } from '@mantine/core';
import { IconClockHour4, IconFolderOpen, IconHandStop, IconX, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../../components/shortcut-button.tsx';
import { useErrorText } from '../../../lib/error-text.ts';
import { printedCode } from '../../../lib/printed-code.ts';
import { keepFocus } from '../keep-focus.ts';
import type { Queue, Waiting } from './queue.ts';
import classes from './queue-list.module.css';

const SHAPES: Record<Waiting['state'], TablerIcon> = {
  unseen: IconClockHour4,
  ready: IconClockHour4,
  opening: IconFolderOpen,
  refused: IconHandStop,
};

interface QueueListProps {
  queue: Queue;
  onRemove: (text: string) => void;
  onRemoveRefused: () => void;
}

/** What was scanned and is not dealt with yet, in the order of the scans. */
export function QueueList({ queue, onRemove, onRemoveRefused }: QueueListProps) {
  const { t } = useTranslation();
  const hasRefused = queue.some(({ state }) => state === 'refused');
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('confirm.queue.title')}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h3">
          {t('confirm.queue.title')}
        </Title>
        <Text fw={650}>{t('confirm.queue.count', { count: queue.length })}</Text>
      </Group>
      {queue.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('confirm.queue.empty')}
        </Text>
      ) : (
        <ScrollArea.Autosize mah="var(--list-height)" viewportProps={{ tabIndex: 0 }}>
          <ol className={classes.list}>
            {queue.map((waiting) => (
              <WaitingPaper key={waiting.text} waiting={waiting} onRemove={() => onRemove(waiting.text)} />
            ))}
          </ol>
        </ScrollArea.Autosize>
      )}
      {hasRefused && (
        <ShortcutButton
          shortcut="Alt+KeyX"
          size="xs"
          variant="default"
          mt="xs"
          flex="none"
          onMouseDown={keepFocus}
          onClick={onRemoveRefused}
        >
          {t('confirm.queue.removeRefused')}
        </ShortcutButton>
      )}
    </Card>
  );
}

function WaitingPaper({ waiting, onRemove }: { waiting: Waiting; onRemove: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { text, state, nameTh, error } = waiting;
  const Icon = SHAPES[state];
  return (
    <li className={classes.paper} data-state={state} data-waiting={text}>
      <Icon size={20} className={classes.icon} aria-hidden />
      <div className={classes.text}>
        <Text size="sm" fw={600}>
          {printedCode(text)}
        </Text>
        {nameTh && <Text size="sm">{nameTh}</Text>}
        <Text size="xs">
          {state === 'refused'
            ? t('confirm.queue.refused', { why: errorText(error) })
            : t(`confirm.queue.${state}`)}
        </Text>
      </div>
      {state !== 'opening' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          onMouseDown={keepFocus}
          onClick={onRemove}
          aria-label={t('confirm.queue.remove', { code: printedCode(text) })}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
