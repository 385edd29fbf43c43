import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import { isLocked, nextState } from '#shared/domain/request-state.ts';
import { PrintFormButtons } from '../../components/print-buttons.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import type { RequestProof } from '../../lib/request-proof.ts';
import { WithdrawButton } from './withdraw-button.tsx';

interface ActionsProps {
  request: Outputs['requests']['track'];
  proof: RequestProof;
  onChanged: () => void;
}

/** What the applicant may do in this state; a returned form is not printed again, for it must be corrected first. */
export function Actions({ request, proof, onChanged }: ActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state, code } = request;
  const correct = () => void navigate({ to: '/correct/$code', params: { code }, state: { proof } });
  return (
    <>
      {(state === 'submitted' || isLocked(state)) && <PrintFormButtons proof={proof} />}
      <Group>
        {nextState(state, 'correct') && (
          <ShortcutButton
            shortcut="Alt+KeyE"
            variant={state === 'returned' ? 'filled' : 'default'}
            onClick={correct}
          >
            {t('track.correct')}
          </ShortcutButton>
        )}
        {nextState(state, 'cancel') && <WithdrawButton proof={proof} onWithdrawn={onChanged} />}
      </Group>
    </>
  );
}
