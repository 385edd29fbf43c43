import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';

/** The way to the list of whom to ask for their forms, of the unit that is being looked at or of all. */
export function ChaseLink({ unitId }: { unitId: number | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <ShortcutButton
      shortcut="Alt+KeyK"
      variant="default"
      size="compact-sm"
      onClick={() => void navigate({ to: '/requests/chase', search: unitId === undefined ? {} : { unitId } })}
    >
      {t('waiting.chase.action')}
    </ShortcutButton>
  );
}
