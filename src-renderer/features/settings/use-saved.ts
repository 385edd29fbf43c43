import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';

/** After saving: says so, and everything that depends on the settings is read again. */
export function useSaved(): () => Promise<void> {
  const { t } = useTranslation();
  const notify = useNotify();
  const queryClient = useQueryClient();
  return async () => {
    notify(t('settings.saved'));
    await queryClient.invalidateQueries({ queryKey: orpc.settings.key() });
    await queryClient.invalidateQueries({ queryKey: orpc.session.key() });
  };
}
