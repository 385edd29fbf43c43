import { AppShell, Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../lib/client.ts';
import { useUnitName } from '../lib/units.ts';
import { AppearanceSwitches } from './appearance-switches.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Scales } from './scales.tsx';
import { useSession } from './session.tsx';
import classes from './header.module.css';

/** The head of the window: whose program, which unit, language and colours, and at the top right who is here. */
export function Header() {
  const { t } = useTranslation();
  const { person } = useSession();
  const nameOf = useUnitName();
  const startup = useQuery(
    orpc.desktop.startup.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }),
  );
  return (
    <AppShell.Header className={classes.header}>
      <Group h="100%" px="md" gap="sm" wrap="nowrap">
        <Scales />
        <div className={classes.names}>
          <Text fw={650} lh={1.3} component="p">
            {t('common.productName')}
          </Text>
          <Text size="xs" lh={1.3} component="p" truncate>
            {person?.units.map(nameOf).join(' · ') || t('common.productSubtitle')}
          </Text>
        </div>
        {startup.data?.demo && (
          <Badge variant="outline" className={classes.demo}>
            {t('common.demo')}
          </Badge>
        )}
        <Group ms="auto" gap="xs" wrap="nowrap">
          <AppearanceSwitches />
          <PersonMenu />
        </Group>
      </Group>
    </AppShell.Header>
  );
}
