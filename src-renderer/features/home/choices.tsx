import { SimpleGrid, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconBuildingBank, IconListSearch, IconUser } from '@tabler/icons-react';
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { keyCaps } from '../../components/shortcut-registry.ts';
import { useShortcut } from '../../components/use-shortcut.tsx';
import classes from './home.module.css';

/** What somebody without a login can do here. */
export function Choices() {
  const { t } = useTranslation();
  return (
    <section aria-label={t('home.choices')}>
      <VisuallyHidden>
        <Title order={2}>{t('home.choices')}</Title>
      </VisuallyHidden>
      <SimpleGrid cols={3} spacing="md">
        <Choice
          goal={{ to: '/apply/$kind', params: { kind: 'personal' } }}
          keys="Alt+KeyP"
          icon={<IconUser size={34} stroke={1.4} aria-hidden />}
          title={t('home.personal')}
          hint={t('home.personalHint')}
        />
        <Choice
          goal={{ to: '/apply/$kind', params: { kind: 'unit' } }}
          keys="Alt+KeyU"
          icon={<IconBuildingBank size={34} stroke={1.4} aria-hidden />}
          title={t('home.unit')}
          hint={t('home.unitHint')}
        />
        <Choice
          goal={{ to: '/track' }}
          keys="Alt+KeyF"
          icon={<IconListSearch size={34} stroke={1.4} aria-hidden />}
          title={t('home.track')}
          hint={t('home.trackHint')}
        />
      </SimpleGrid>
    </section>
  );
}

interface ChoiceProps {
  goal: Pick<LinkProps, 'to' | 'params'>;
  keys: string;
  icon: ReactNode;
  title: string;
  hint: string;
}

function Choice({ goal, keys, icon, title, hint }: ChoiceProps) {
  const navigate = useNavigate();
  useShortcut(keys, title, () => void navigate(goal));
  return (
    <Link {...goal} className={classes.choice} aria-keyshortcuts={keyCaps(keys)}>
      <span className={classes.choiceIcon}>{icon}</span>
      <span>
        <Text span fw={650} size="lg" display="block" lh={1.4}>
          {title}
        </Text>
        <Text span size="sm" c="dimmed" display="block">
          {hint}
        </Text>
      </span>
      <span className={classes.choiceKeys}>
        <ShortcutHint keys={keys} />
      </span>
    </Link>
  );
}
