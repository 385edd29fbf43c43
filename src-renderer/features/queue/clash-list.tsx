import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';

/** The better addresses that could not be proposed, and whose each is or was. */
export function ClashList({ clashes }: { clashes: Outputs['queue']['take']['clashes'] }) {
  const { t } = useTranslation();
  if (clashes.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('queue.clash.title')}
      </Text>
      <List size="sm">
        {clashes.map(({ address, holder, active }) => (
          <List.Item key={address}>
            {t(
              holder === '' ? 'queue.clash.platform' : active ? 'queue.clash.active' : 'queue.clash.former',
              {
                address,
                holder,
              },
            )}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
