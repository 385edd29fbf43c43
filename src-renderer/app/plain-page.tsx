import { Group, Text } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AppearanceSwitches } from './appearance-switches.tsx';
import { Scales } from './scales.tsx';
import headerClasses from './header.module.css';
import classes from './plain-page.module.css';

/** A page before there is an office to work in: the program's name, language and colours, no menu. */
export function PlainPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <header className={headerClasses.header}>
        <Group h={56} px="md" gap="sm">
          <Scales />
          <Text fw={650}>{t('common.productName')}</Text>
          <Group ms="auto" gap="xs">
            <AppearanceSwitches />
          </Group>
        </Group>
      </header>
      <main className={classes.content}>
        <Suspense>{children}</Suspense>
      </main>
    </div>
  );
}
