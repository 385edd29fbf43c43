import { Group } from '@mantine/core';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import type { AccountAct } from '#shared/domain/account-state.ts';
import { useSession } from '../../app/session.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { client } from '../../lib/client.ts';
import { type Answers, ReasonDialog } from './reason-dialog.tsx';

const SHORTCUTS = {
  suspend: 'Alt+KeyU',
  restore: 'Alt+KeyR',
  change: 'Alt+KeyC',
  rename: 'Alt+KeyN',
  delete: 'Alt+KeyX',
} as const satisfies Record<AccountAct, string>;

type Shown = Outputs['accounts']['show'];

/** Back, what is under way, and what may be ordered for the account as it stands; the office has the last word. */
export function AccountActs({ shown }: { shown: Shown | undefined }) {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const navigate = useNavigate();
  const router = useRouter();
  const [act, setAct] = useState<AccountAct>();
  const goBack = () =>
    router.history.canGoBack() ? router.history.back() : void navigate({ to: '/accounts' });
  const acts = shown && hasRole('officer', 'administrator') ? shown.acts : [];
  return (
    <Group gap="xs">
      <ShortcutButton shortcut="Escape" variant="default" onClick={goBack}>
        {t('common.action.back')}
      </ShortcutButton>
      {acts.map((name) => (
        <ShortcutButton
          key={name}
          shortcut={SHORTCUTS[name]}
          variant="default"
          color={name === 'delete' ? 'maroon' : undefined}
          onClick={() => setAct(name)}
        >
          {t(`accounts.act.${name}`)}
        </ShortcutButton>
      ))}
      {shown?.account.underWay && (
        <ShortcutButton
          shortcut="Alt+KeyO"
          variant="light"
          onClick={() => void navigate({ to: '/operations' })}
        >
          {t('accounts.underWay', { work: t(`common.operationKind.${shown.account.underWay}`) })}
        </ShortcutButton>
      )}
      {shown && act && <ActDialog shown={shown} act={act} onClose={() => setAct(undefined)} />}
    </Group>
  );
}

function ActDialog({ shown, act, onClose }: { shown: Shown; act: AccountAct; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, address } = shown.account;
  const send = ({ reason, localPart }: Answers) =>
    act === 'rename'
      ? client.accounts.rename({ id, localPart, reason })
      : client.accounts[act]({ id, reason });
  return (
    <ReasonDialog
      title={t(`accounts.dialog.${act}.title`, { address })}
      body={t(`accounts.dialog.${act}.body`)}
      action={t(`accounts.act.${act}`)}
      done={t('accounts.ordered', { work: t(`common.operationKind.${act}`), address })}
      dangerous={act === 'delete'}
      typed={act === 'delete' ? address : undefined}
      newAddressAt={act === 'rename' ? shown.domain : undefined}
      send={send}
      onClose={onClose}
    />
  );
}
