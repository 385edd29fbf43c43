import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconListCheck, IconReport, IconStack2, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskHabits } from '#shared/contract/desktop.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { keepFocus } from './keep-focus.ts';

interface DeskSwitchesProps {
  habits: DeskHabits;
  /** Item by item, or as a stack. */
  onWay: (stack: boolean) => void;
  onChange: (changed: Partial<DeskHabits>) => void;
}

/** How one works here, remembered by this machine; each switch says what it is set to. */
export function DeskSwitches({ habits, onWay, onChange }: DeskSwitchesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { stack, sounds } = habits;
  return (
    <Button.Group>
      <ShortcutButton
        shortcut="F6"
        variant="default"
        onMouseDown={keepFocus}
        leftSection={stack ? <IconStack2 size={18} aria-hidden /> : <IconListCheck size={18} aria-hidden />}
        onClick={() => onWay(!stack)}
      >
        {t(stack ? 'confirm.way.on' : 'confirm.way.off')}
      </ShortcutButton>
      <ShortcutButton
        shortcut="Alt+KeyM"
        variant="default"
        onMouseDown={keepFocus}
        leftSection={sounds ? <IconVolume size={18} aria-hidden /> : <IconVolumeOff size={18} aria-hidden />}
        onClick={() => onChange({ sounds: !sounds })}
      >
        {t(sounds ? 'confirm.sounds.on' : 'confirm.sounds.off')}
      </ShortcutButton>
      <ShortcutButton
        shortcut="Alt+KeyR"
        variant="default"
        leftSection={<IconReport size={18} aria-hidden />}
        onClick={() => void navigate({ to: '/confirm/report' })}
      >
        {t('confirm.report.open')}
      </ShortcutButton>
    </Button.Group>
  );
}
