import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Tells in passing that something is done. What needs an answer or must be read belongs on the screen instead. */
export function useNotify(): (message: string) => void {
  const { t } = useTranslation();
  return (message) =>
    notifications.show({ message, closeButtonProps: { 'aria-label': t('common.action.close') } });
}
