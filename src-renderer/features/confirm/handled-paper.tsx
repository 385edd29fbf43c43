import { Stack, Text, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCircleCheckFilled,
  IconPlayerPause,
  IconRotateClockwise2,
  type TablerIcon,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandledPaper } from '#shared/contract/confirmations.ts';
import { printedCode } from '../../lib/printed-code.ts';
import classes from './handled-list.module.css';
import { keepFocus } from './keep-focus.ts';
import { useClock } from './use-clock.ts';

export type Outcome = HandledPaper['outcome'] | 'set-aside';

const SHAPES: Record<Outcome, TablerIcon> = {
  confirmed: IconCircleCheckFilled,
  returned: IconArrowBackUp,
  undone: IconRotateClockwise2,
  'set-aside': IconPlayerPause,
};

interface HandledRowProps {
  code: string;
  nameTh: string | null;
  outcome: Outcome;
  at: string | null;
  /** What may still be done with the paper; null for nothing. */
  act: 'reopen' | 'undo' | null;
  onAct: (code: string) => void;
}

/** Drawn once: after two hundred papers the next one must come as fast as the first. */
export const HandledRow = memo(function HandledRow({
  code,
  nameTh,
  outcome,
  at,
  act,
  onAct,
}: HandledRowProps) {
  const { t } = useTranslation();
  const clock = useClock();
  const Icon = SHAPES[outcome];
  return (
    <li className={classes.paper} data-outcome={outcome} data-handled={code}>
      <Icon size={20} className={classes.icon} aria-label={t(`confirm.handled.${outcome}`)} role="img" />
      <div>
        <Text size="sm" fw={600}>
          {printedCode(code)}
        </Text>
        {nameTh && <Text size="sm">{nameTh}</Text>}
      </div>
      <Stack gap={0} align="flex-end" ml="auto">
        {at && (
          <Text size="xs" c="dimmed">
            {clock(at)}
          </Text>
        )}
        {act && (
          <UnstyledButton
            className={classes.reopen}
            onMouseDown={keepFocus}
            onClick={() => onAct(code)}
            aria-label={t(`confirm.handled.${act}Paper`, { code: printedCode(code) })}
          >
            {t(`confirm.handled.${act}`)}
          </UnstyledButton>
        )}
      </Stack>
    </li>
  );
});
