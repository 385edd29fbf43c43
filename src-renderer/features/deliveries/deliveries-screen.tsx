import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryList } from '#shared/contract/deliveries.ts';
import { useSession } from '../../app/session.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { DeliveryTable } from './delivery-table.tsx';

/** In the order in which credentials go out, and then what went wrong. */
const SHOWN = [
  'to-print',
  'printed',
  'to-pack',
  'packed',
  'sent',
  'handed',
  'bounced',
  'unchanged',
] as const satisfies DeliveryList[];

/** Where credentials are on their way to their people, and where they got stuck. */
export function DeliveriesScreen() {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const navigate = useNavigate();
  const router = useRouter();
  const [list, setList] = useState<(typeof SHOWN)[number]>('bounced');
  const show = (step: number) =>
    setList((now) => SHOWN[(SHOWN.indexOf(now) + step + SHOWN.length) % SHOWN.length] ?? now);
  useShortcut('Alt+KeyN', t('deliveries.nextList'), () => show(1));
  useShortcut('Alt+KeyB', t('deliveries.previousList'), () => show(-1));
  const goBack = () =>
    router.history.canGoBack() ? router.history.back() : void navigate({ to: '/operations' });
  return (
    <>
      <PageHeader
        title={t('deliveries.title')}
        description={t(`deliveries.hint.${list}`)}
        actions={
          <>
            <ShortcutButton shortcut="Escape" variant="default" onClick={goBack}>
              {t('common.action.back')}
            </ShortcutButton>
            {hasRole('officer', 'administrator') && (
              <ShortcutButton
                shortcut="Alt+KeyE"
                variant="default"
                onClick={() => void navigate({ to: '/letters' })}
              >
                {t('letters.open')}
              </ShortcutButton>
            )}
            {hasRole('officer', 'administrator') && (
              <ShortcutButton
                shortcut="Alt+KeyZ"
                variant="default"
                onClick={() => void navigate({ to: '/zips' })}
              >
                {t('zips.open')}
              </ShortcutButton>
            )}
          </>
        }
      />
      <Stack gap="sm">
        <Group gap="xs">
          <SegmentedControl
            aria-label={t('deliveries.lists')}
            value={list}
            onChange={(name) => setList(SHOWN.find((known) => known === name) ?? list)}
            data={SHOWN.map((name) => ({ value: name, label: t(`deliveries.list.${name}`) }))}
          />
          <span aria-hidden>
            <ShortcutHint keys="Alt+KeyB" /> <ShortcutHint keys="Alt+KeyN" />
          </span>
        </Group>
        <DeliveryTable key={list} list={list} />
      </Stack>
    </>
  );
}
