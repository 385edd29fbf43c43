import { Card, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { HandledRow, type Outcome } from './handled-paper.tsx';
import classes from './handled-list.module.css';
import { keepFocus } from './keep-focus.ts';
import type { Undo } from './use-undo.ts';

const OUTCOMES = ['confirmed', 'returned', 'set-aside'] as const;

interface HandledListProps {
  setAside: readonly { code: string; nameTh: string | null }[];
  /** Opens a paper again that was set aside. */
  onReopen: (code: string) => void;
  undo: Undo;
  /** Whether Ctrl+Z takes the last save back now. */
  hasUndoKey: boolean;
}

/** What this confirmer has dealt with, beside the desk: the pile on the screen must match the pile on the table. */
export function HandledList({ setAside, onReopen, undo, hasUndoKey }: HandledListProps) {
  const { t } = useTranslation();
  const { papers } = undo;
  const reopen = useCallbackRef(onReopen);
  const takeBack = useCallbackRef((code: string) =>
    undo.undo(papers.find((paper) => paper.code === code) ?? null),
  );
  const count = (outcome: Outcome) =>
    outcome === 'set-aside' ? setAside.length : papers.filter((paper) => paper.outcome === outcome).length;
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('confirm.handled.title')}>
      <Title order={2} size="h3" mb={4}>
        {t('confirm.handled.title')}
      </Title>
      <Group gap="md" mb="xs">
        {OUTCOMES.map((outcome) => (
          <Text key={outcome} size="sm" data-count={outcome}>
            {t(`confirm.handled.${outcome}`)} <strong>{count(outcome)}</strong>
          </Text>
        ))}
      </Group>
      <ShortcutButton
        shortcut="Ctrl+KeyZ"
        size="xs"
        variant="default"
        mb="xs"
        disabled={!hasUndoKey || undo.last === undefined}
        onMouseDown={keepFocus}
        onClick={() => undo.undo()}
      >
        {t('confirm.handled.undoLast')}
      </ShortcutButton>
      {papers.length + setAside.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('confirm.handled.empty')}
        </Text>
      ) : (
        <ScrollArea.Autosize mah="var(--list-height)" viewportProps={{ tabIndex: 0 }}>
          <Stack component="ul" gap={0} className={classes.list}>
            {setAside.map(({ code, nameTh }) => (
              <HandledRow
                key={code}
                code={code}
                nameTh={nameTh}
                outcome="set-aside"
                at={null}
                act="reopen"
                onAct={reopen}
              />
            ))}
            {papers.map(({ code, nameTh, outcome, at, canUndo }) => (
              <HandledRow
                key={`${code} handled`}
                code={code}
                nameTh={nameTh}
                outcome={outcome}
                at={at}
                act={canUndo ? 'undo' : null}
                onAct={takeBack}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      )}
    </Card>
  );
}
