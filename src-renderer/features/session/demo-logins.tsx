import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DEMO_PASSWORD, DEMO_USERNAMES } from '#shared/contract/demo.ts';
import { orpc } from '../../lib/client.ts';

/** The logins of the throw-away registry, one for each role; nothing where there is a real one. */
export function DemoLogins({
  onChoose,
}: {
  onChoose: (login: { username: string; password: string }) => void;
}) {
  const { t } = useTranslation();
  const startup = useQuery(orpc.desktop.startup.queryOptions({ input: {} }));
  if (!startup.data?.demo) return null;
  return (
    <Alert title={t('session.demoTitle')} maw={440} mb="md">
      <Text size="sm" mb="xs">
        {t('session.demoHint', { password: DEMO_PASSWORD })}
      </Text>
      <Group gap="xs">
        {DEMO_USERNAMES.map((username) => (
          <Button
            key={username}
            size="xs"
            variant="default"
            onClick={() => onChoose({ username, password: DEMO_PASSWORD })}
          >
            {t(`common.role.${username}`)}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
