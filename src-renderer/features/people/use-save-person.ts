import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contract/people.ts';
import { client, orpc } from '../../lib/client.ts';
import type { IssuedPassword } from './first-password-dialog.tsx';
import type { PersonValues } from './person-schema.ts';

/** Creates or changes a person; a first password goes to `onIssued`. */
export function useSavePerson(
  person: StaffMember | null,
  { onClose, onIssued }: { onClose: () => void; onIssued: (issued: IssuedPassword) => void },
) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ username, disabled, ...profile }: PersonValues): Promise<IssuedPassword | null> => {
      if (!person) return client.people.create({ username, ...profile });
      await client.people.update({ id: person.id, disabled, ...profile });
      return null;
    },
    onSuccess: async (issued, { displayName }) => {
      await queryClient.invalidateQueries({ queryKey: orpc.people.key() });
      onClose();
      if (issued) onIssued(issued);
      else notifications.show({ message: t('people.saved', { name: displayName }) });
    },
  });
}
