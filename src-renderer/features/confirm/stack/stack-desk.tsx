import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DeskFrame } from '../desk-frame.tsx';
import { HandledList } from '../handled-list.tsx';
import type { DeskProps } from '../desk-props.ts';
import { useUndo } from '../use-undo.ts';
import { QueueList } from './queue-list.tsx';
import { StackPaper } from './stack-paper.tsx';
import { useStack } from './use-stack.ts';

/** A stack of papers, one after the other: scanned, compared at a glance, confirmed by one key; nothing asks in between. */
export function StackDesk({ staffId, scans, onOpenCode }: DeskProps) {
  const { t } = useTranslation();
  const work = useStack(staffId);
  const { stack, act, scanned } = work;
  const { record, nationalId } = stack;
  const isSaving = stack.task !== null && stack.task.type !== 'open';
  const undo = useUndo({
    isSaving,
    onUndone: (code, nameTh) => act({ type: 'undone', code, nameTh }),
    onRefused: (error, text) =>
      act({ type: 'noticed', notice: { kind: 'refused', error, ...(text && { text }) } }),
  });
  return (
    <DeskFrame
      scans={scans}
      compact
      busy={stack.task !== null}
      openCode={record?.code}
      onOpenCode={onOpenCode}
      notice={stack.notice}
      onCode={scanned}
      aside={
        <>
          <QueueList
            queue={stack.queue}
            onRemove={(text) => act({ type: 'removed', text })}
            onRemoveRefused={() => act({ type: 'refused-removed' })}
          />
          <HandledList
            setAside={stack.setAside}
            onReopen={scanned}
            undo={undo}
            // in the note of a return Ctrl+Z belongs to the text
            hasUndoKey={stack.step === 'compare'}
          />
        </>
      }
    >
      {record !== null && nationalId !== null && (
        <StackPaper
          key={`${record.code} ${record.revision}`}
          record={record}
          nationalId={nationalId}
          work={work}
        />
      )}
      {record === null && stack.stalled && (
        <Button variant="default" onClick={() => act({ type: 'resumed' })} w="fit-content">
          {t('common.action.retry')}
        </Button>
      )}
      {record === null && stack.queue.length === 0 && <Text c="dimmed">{t('confirm.stack.empty')}</Text>}
    </DeskFrame>
  );
}
