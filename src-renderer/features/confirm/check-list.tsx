import { Card, Fieldset } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { checksOf, type ConfirmationCheck } from '#shared/contract/vocabulary.ts';
import { CheckItem } from './check-item.tsx';
import { ComparedValue } from './compared-value.tsx';
import { useFocusHere } from './use-focus-here.ts';
import { useLoneDigit } from './use-lone-digit.ts';

interface CheckListProps {
  record: RequestDetail;
  nationalId: string | null;
  ticked: readonly ConfirmationCheck[];
  locked: boolean;
  showingId: boolean;
  onShowId: () => void;
  onToggle: (check: ConfirmationCheck) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The data beside what must be compared, in the order of the paper. */
export function CheckList({
  record,
  nationalId,
  ticked,
  locked,
  showingId,
  onShowId,
  onToggle,
}: CheckListProps) {
  const { t } = useTranslation();
  const checks = checksOf(record.revision);
  const list = useFocusHere<HTMLDivElement>('input[type=checkbox]:not(:checked)');
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];

  useLoneDigit(
    (digit) => {
      const check = checks[digit - 1];
      if (!check) return;
      onToggle(check);
      boxes()[digit - 1]?.focus();
    },
    { disabled: locked },
  );

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    boxes()[boxes().findIndex((box) => box === document.activeElement) + step]?.focus();
  }

  return (
    <Fieldset variant="unstyled" legend={t('confirm.compare')} onKeyDown={onKeyDown}>
      <Card withBorder padding={0} ref={list}>
        {checks.map((check, index) => (
          <CheckItem
            key={check}
            check={check}
            number={index + 1}
            ticked={ticked.includes(check)}
            disabled={locked}
            onToggle={() => onToggle(check)}
          >
            <ComparedValue
              check={check}
              record={record}
              nationalId={nationalId}
              showingId={showingId}
              onShowId={onShowId}
            />
          </CheckItem>
        ))}
      </Card>
    </Fieldset>
  );
}
