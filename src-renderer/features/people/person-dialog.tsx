import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contract/people.ts';
import { ShortcutLayer } from '../../components/use-shortcut.tsx';
import type { IssuedPassword } from './first-password-dialog.tsx';
import { PersonForm } from './person-form.tsx';

interface PersonDialogProps {
  person: StaffMember | 'new' | null;
  onClose: () => void;
  onIssued: (issued: IssuedPassword) => void;
}

/** A new person, or one to change. */
export function PersonDialog({ person, onClose, onIssued }: PersonDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={person !== null}
      onClose={onClose}
      size="lg"
      title={<Text fw={650}>{t(person === 'new' ? 'people.add' : 'people.editTitle')}</Text>}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <ShortcutLayer>
        {person && (
          <PersonForm person={person === 'new' ? null : person} onClose={onClose} onIssued={onIssued} />
        )}
      </ShortcutLayer>
    </Modal>
  );
}
