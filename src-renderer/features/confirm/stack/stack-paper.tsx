import { Card, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { RETURN_REASONS } from '#shared/contract/vocabulary.ts';
import { ShortcutButton } from '../../../components/shortcut-button.tsx';
import { printedCode } from '../../../lib/printed-code.ts';
import { CompareFrame } from '../compare-frame.tsx';
import { ComparedRevision } from '../compared-revision.tsx';
import desk from '../desk-frame.module.css';
import { ReturnPanel } from '../return-panel.tsx';
import { AgreeButton } from './agree-button.tsx';
import { StackFacts } from './stack-facts.tsx';
import classes from './stack-paper.module.css';
import { useLoneDigit } from '../use-lone-digit.ts';
import type { StackWork } from './use-stack.ts';

/** The paper on the desk in stack mode: everything to compare, and one key for each thing that may be done with it. */
export function StackPaper({
  record,
  nationalId,
  work,
}: {
  record: RequestDetail;
  nationalId: string;
  work: StackWork;
}) {
  const { stack, act } = work;
  const saving = stack.task !== null;
  return (
    <Stack gap="sm" className={desk.paper}>
      <PaperTop record={record} />
      {stack.step === 'return' ? (
        <ReturnPanel
          initialReason={stack.reason}
          saving={saving}
          onReturn={work.sendBack}
          onBack={() => act({ type: 'back' })}
        />
      ) : (
        <>
          <CompareFrame code={record.code}>
            <Card withBorder padding={0}>
              <StackFacts record={record} nationalId={nationalId} />
            </Card>
          </CompareFrame>
          <Choices record={record} work={work} />
        </>
      )}
    </Stack>
  );
}

/** The code, and beside it the mark that a corrected paper must carry. */
function PaperTop({ record }: { record: RequestDetail }) {
  const { t } = useTranslation();
  return (
    <Group gap="md" align="center">
      <Title order={2} tabIndex={-1} fz="1.6rem" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {printedCode(record.code)}
      </Title>
      {record.revision > 1 && (
        <div className={classes.revision}>
          <Kbd aria-hidden>6</Kbd>
          <IconFileAlert aria-hidden />
          <ComparedRevision revision={record.revision} size="1.4rem" />
        </div>
      )}
      <Text>{t(`common.kind.${record.kind}`)}</Text>
      {record.purpose && <Text>{t('confirm.purpose', { purpose: record.purpose })}</Text>}
    </Group>
  );
}

function Choices({ record, work }: { record: RequestDetail; work: StackWork }) {
  const { t } = useTranslation();
  const { stack, act, agree } = work;
  const saving = stack.task !== null;
  useLoneDigit(
    (digit) => {
      const reason = RETURN_REASONS[digit - 1];
      if (reason) act({ type: 'differs', reason });
    },
    { disabled: saving },
  );
  return (
    <Group gap="sm" align="center" className={desk.actions}>
      <AgreeButton record={record} saving={saving} onAgree={agree} />
      <ShortcutButton
        shortcut="Alt+KeyC"
        size="md"
        variant="default"
        onClick={() => act({ type: 'differs', reason: null })}
      >
        {t('confirm.stack.differs')}
      </ShortcutButton>
      <ShortcutButton
        shortcut="Escape"
        size="md"
        variant="default"
        onClick={() => act({ type: 'put-aside' })}
      >
        {t('confirm.stack.putAside')}
      </ShortcutButton>
    </Group>
  );
}
