import { Card, Group, ScrollArea, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconPlayerPause,
  type TablerIcon,
} from '@tabler/icons-react';
import { useCallbackRef } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from './use-clock.ts';
import { printedCode } from '../../lib/printed-code.ts';
import classes from './handled-list.module.css';
import type { Handled } from './use-handled.ts';

const SHAPES: Record<Handled['outcome'], TablerIcon> = {
  confirmed: IconCircleCheckFilled,
  returned: IconArrowBackUp,
  'set-aside': IconPlayerPause,
};
const OUTCOMES = ['confirmed', 'returned', 'set-aside'] as const;

interface HandledListProps {
  handled: readonly Handled[];
  /** Opens a paper again that was set aside. */
  onReopen: (code: string) => void;
}

/** What this confirmer has dealt with, beside the desk: the pile on the screen must match the pile on the table. */
export function HandledList({ handled, onReopen }: HandledListProps) {
  const { t } = useTranslation();
  const reopen = useCallbackRef(onReopen);
  const count = (outcome: Handled['outcome']) => handled.filter((paper) => paper.outcome === outcome).length;
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('confirm.handled.title')}>
      <Title order={2} size="h3" mb={4}>
        {t('confirm.handled.title')}
      </Title>
      <Group gap="md" mb="xs">
        {OUTCOMES.map((outcome) => (
          <Text key={outcome} size="sm">
            {t(`confirm.handled.${outcome}`)} <strong>{count(outcome)}</strong>
          </Text>
        ))}
      </Group>
      {handled.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('confirm.handled.empty')}
        </Text>
      ) : (
        <ScrollArea.Autosize mah="calc(100vh - 16rem)" viewportProps={{ tabIndex: 0 }}>
          <Stack component="ul" gap={0} className={classes.list}>
            {handled.map((paper) => (
              <HandledPaper key={paper.code} paper={paper} onReopen={reopen} />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      )}
    </Card>
  );
}

interface HandledPaperProps {
  paper: Handled;
  onReopen: (code: string) => void;
}

/** Drawn once: after two hundred papers the next one must come as fast as the first. */
const HandledPaper = memo(function HandledPaper({ paper, onReopen }: HandledPaperProps) {
  const { t } = useTranslation();
  const clock = useClock();
  const Icon = SHAPES[paper.outcome];
  return (
    <li className={classes.paper} data-outcome={paper.outcome}>
      <Icon
        size={20}
        className={classes.icon}
        aria-label={t(`confirm.handled.${paper.outcome}`)}
        role="img"
      />
      <div>
        <Text size="sm" fw={600}>
          {printedCode(paper.code)}
        </Text>
        <Text size="sm">{paper.nameTh}</Text>
      </div>
      <Stack gap={0} align="flex-end" ml="auto">
        <Text size="xs" c="dimmed">
          {clock(paper.at)}
        </Text>
        {paper.outcome === 'set-aside' && (
          <UnstyledButton className={classes.reopen} onClick={() => onReopen(paper.code)}>
            {t('confirm.handled.reopen')}
          </UnstyledButton>
        )}
      </Stack>
    </li>
  );
});
