import { ActionIcon, Button, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '#shared/contract/desktop.ts';
import { useShortcut } from '../components/use-shortcut.tsx';
import { client } from '../lib/client.ts';
import classes from './header.module.css';

/** Thai or English, light or dark: one click or one key each, remembered by this machine. */
export function AppearanceSwitches() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const language: Preferences['language'] = i18n.language === 'en' ? 'en' : 'th';

  // the page has changed already; a machine that cannot remember it is no reason to disturb anybody
  const remember = (preferences: Preferences) =>
    void client.desktop.savePreferences(preferences).catch(() => {});
  const switchLanguage = () => {
    const next = language === 'th' ? 'en' : 'th';
    void i18n.changeLanguage(next);
    remember({ language: next, colorScheme });
  };
  const switchColours = () => {
    const next = isDark ? 'light' : 'dark';
    setColorScheme(next);
    remember({ language, colorScheme: next });
  };
  useShortcut('Alt+KeyT', t('common.shortcut.switchLanguage'), switchLanguage, { group: 'everywhere' });
  useShortcut('Alt+Shift+KeyT', t('common.shortcut.switchColours'), switchColours, { group: 'everywhere' });

  const colours = isDark ? t('common.useLight') : t('common.useDark');
  return (
    <>
      <Tooltip label={`${t('common.switchLanguage')} (Alt+T)`}>
        <Button
          size="compact-sm"
          className={classes.control}
          onClick={switchLanguage}
          lang={language === 'th' ? 'en' : 'th'}
          aria-keyshortcuts="Alt+T"
        >
          {t('common.otherLanguage')}
        </Button>
      </Tooltip>
      <Tooltip label={`${colours} (Alt+Shift+T)`}>
        <ActionIcon
          size={26}
          className={classes.control}
          onClick={switchColours}
          aria-label={colours}
          aria-keyshortcuts="Alt+Shift+T"
        >
          {isDark ? <IconSun size={17} aria-hidden /> : <IconMoon size={17} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </>
  );
}
