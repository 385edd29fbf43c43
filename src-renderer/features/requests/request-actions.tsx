import { Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { nextState, type RequestState } from '#shared/domain/request-state.ts';
import { awaitsApplicant } from '#shared/domain/request-wait.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { CorrectContact } from './correct-contact.tsx';
import { RemindApplicant } from './remind-applicant.tsx';
import { ReviveRequest } from './revive-request.tsx';
import { SendAgain } from './send-again.tsx';
import { SettleCase } from './settle-case.tsx';

const IN_QUEUE: readonly RequestState[] = ['confirmed', 'provisioning', 'parked'];

/** What this person may do with the request as it stands now. `state` is undefined until it is known. */
export function RequestActions({
  code,
  state,
  address,
  wayOn,
}: {
  code: string;
  state: RequestState | undefined;
  /** The account's, where there is one. */
  address: string | null | undefined;
  /** Where its message came back: the right address comes first, and new credentials once that is there. */
  wayOn: 'contact' | 'send-again' | undefined;
}) {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const navigate = useNavigate();
  const router = useRouter();
  const notify = useNotify();
  const isOfficer = hasRole('officer', 'administrator');

  const print = useMutation(orpc.desktop.printForm.mutationOptions());
  const savePdf = useMutation(
    orpc.desktop.saveForm.mutationOptions({
      onSuccess: ({ path }) => path && notify(t('requests.action.pdfSaved', { path })),
    }),
  );
  const contact = state && nextState(state, 'contact') && isOfficer && (
    <CorrectContact code={code} isFirst={wayOn === 'contact'} />
  );
  const proof = { code, lastFour: null };
  const goBack = () =>
    router.history.canGoBack() ? router.history.back() : void navigate({ to: '/requests' });

  return (
    <>
      <Group gap="xs">
        <ShortcutButton shortcut="Escape" variant="default" onClick={goBack}>
          {t('common.action.back')}
        </ShortcutButton>
        {wayOn === 'contact' && contact}
        {state === 'submitted' && hasRole('confirmer', 'administrator') && (
          <ShortcutButton
            shortcut="Alt+KeyC"
            onClick={() => void navigate({ to: '/confirm', search: { code } })}
          >
            {t('requests.action.confirm')}
          </ShortcutButton>
        )}
        {state && IN_QUEUE.includes(state) && isOfficer && (
          <ShortcutButton
            shortcut="Alt+KeyQ"
            variant={wayOn === undefined ? 'filled' : 'default'}
            onClick={() => void navigate({ to: '/queue/$code', params: { code } })}
          >
            {t('requests.action.queue')}
          </ShortcutButton>
        )}
        {address && hasRole('officer', 'administrator', 'auditor') && (
          <ShortcutButton
            shortcut="Alt+KeyA"
            variant="default"
            onClick={() => void navigate({ to: '/accounts/$account', params: { account: address } })}
          >
            {t('accounts.one')}
          </ShortcutButton>
        )}
        {state && awaitsApplicant(state) && hasRole('confirmer', 'officer', 'administrator') && (
          <RemindApplicant code={code} />
        )}
        {state && nextState(state, 'revive') && isOfficer && <ReviveRequest code={code} />}
        {wayOn !== 'contact' && contact}
        {state && nextState(state, 'send-again') && isOfficer && (
          <SendAgain code={code} isFirst={wayOn === 'send-again'} />
        )}
        {state === 'parked' && address && isOfficer && <SettleCase code={code} />}
        {state && (
          <>
            <ShortcutButton
              shortcut="Alt+KeyP"
              variant="default"
              loading={print.isPending}
              onClick={() => print.mutate(proof)}
            >
              {t('requests.action.print')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyS"
              variant="default"
              loading={savePdf.isPending}
              onClick={() => savePdf.mutate(proof)}
            >
              {t('requests.action.pdf')}
            </ShortcutButton>
          </>
        )}
      </Group>
      <ErrorAlert error={print.error ?? savePdf.error} />
    </>
  );
}
