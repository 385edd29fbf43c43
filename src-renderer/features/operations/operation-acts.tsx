import { Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView, OperationView } from '#shared/contract/operations.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { client } from '../../lib/client.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { ActText } from './act-text.tsx';
import { type Act, actsFor, mustDecide, SHORTCUTS } from './acts.ts';

interface OperationActsProps {
  operation: OperationView;
  attempts: readonly AttemptView[];
  onDone: () => void;
}

/** Acts that ask for a text before they are done: an address, or why. */
const WITH_TEXT: readonly Act[] = ['adopt', 'editAndRetry', 'cancel'];

/** All that an officer can do with an operation as it stands. */
export function OperationActs({ operation, attempts, onDone }: OperationActsProps) {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState<Act>();
  const { id } = operation;
  const first = useRef<HTMLButtonElement>(null);
  // the operation comes after its dialog has opened, and the buttons come back after a text that was not sent
  useEffect(() => {
    if (asking === undefined) first.current?.focus();
  }, [asking]);
  const act = useMutation({
    mutationFn: ({ name, text }: { name: Act; text: string }) => carryOut(name, id, text),
    onSuccess: (_answer, { name }) => {
      notify(t(`operations.act.done.${name}`));
      onDone();
      void refresh();
    },
  });
  if (!hasRole('officer', 'administrator')) return null;
  // the answer came in a file, or from somebody's hand, and says no more than that it exists
  const isUntold = mustDecide(operation) && attempts.every(({ found }) => found === null);
  return (
    <Stack gap="sm">
      <ErrorAlert error={act.error} />
      {asking ? (
        <ActText
          act={asking}
          pending={act.isPending}
          initial={asking === 'editAndRetry' ? (operation.address.split('@')[0] ?? '') : ''}
          onText={(text) => act.mutate({ name: asking, text })}
          onBack={() => setAsking(undefined)}
        />
      ) : (
        <Group justify="flex-end" gap="xs">
          {isUntold && (
            <Text size="sm" w="100%">
              {t('errors.ACCOUNT_UNTOLD', { address: operation.address })}
            </Text>
          )}
          {actsFor(operation, attempts).map((name, index) => (
            <ShortcutButton
              key={name}
              ref={index === 0 ? first : undefined}
              data-autofocus={index === 0 || undefined}
              shortcut={SHORTCUTS[name]}
              // whose the account is, no button suggests
              variant={index === 0 && !mustDecide(operation) ? 'filled' : 'default'}
              loading={act.isPending}
              onClick={() => (WITH_TEXT.includes(name) ? setAsking(name) : act.mutate({ name, text: '' }))}
            >
              {t(`operations.act.${name}`)}
            </ShortcutButton>
          ))}
        </Group>
      )}
    </Stack>
  );
}

function carryOut(name: Act, id: number, text: string): Promise<OperationView> {
  switch (name) {
    case 'adopt':
      return client.operations.adopt({ id, note: text });
    case 'editAndRetry':
      return client.operations.editAndRetry({ id, localPart: text });
    case 'cancel':
      return client.operations.cancel({ id, reason: text });
    case 'retry':
    case 'nextCandidate':
    case 'handOver':
      return client.operations[name]({ id });
  }
}
