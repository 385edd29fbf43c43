import { IconMailX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';

/** The way to where messages that came back are read in. */
export function BouncesLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ShortcutButton
      shortcut="Alt+KeyY"
      variant="default"
      leftSection={<IconMailX size={18} aria-hidden />}
      onClick={() => void navigate({ to: '/operations/bounces' })}
    >
      {t('bounces.title')}
    </ShortcutButton>
  );
}
