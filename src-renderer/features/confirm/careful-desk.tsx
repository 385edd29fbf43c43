import { useEffect } from 'react';
import { DeskFrame } from './desk-frame.tsx';
import type { DeskProps } from './desk-props.ts';
import { HandledList } from './handled-list.tsx';
import { NextPaperDialog } from './next-paper-dialog.tsx';
import { Paper } from './paper.tsx';
import { useConfirming } from './use-confirming.ts';
import { useUndo } from './use-undo.ts';

/** One paper at a time: every item is ticked, then OK, then Save (2562 manual, "การยืนยันข้อมูลผู้ลงทะเบียน"). */
export function CarefulDesk({ staffId, first, scans, onOpenCode }: DeskProps) {
  const confirming = useConfirming(staffId);
  const { desk, act, codeCame, busy } = confirming;
  const undo = useUndo({
    isSaving: confirming.saving,
    onUndone: (code, nameTh) => act({ type: 'noticed', notice: { kind: 'undone', code, nameTh } }),
    onRefused: (error, text) =>
      act({ type: 'noticed', notice: { kind: 'refused', error, ...(text && { text }) } }),
  });
  useEffect(() => {
    if (first) codeCame(first);
    // oxlint-disable-next-line react/exhaustive-deps -- what lay on the desk is opened once, on arrival
  }, [first]);
  return (
    <DeskFrame
      scans={scans}
      busy={busy}
      openCode={desk.record?.code}
      onOpenCode={onOpenCode}
      notice={desk.notice}
      onCode={codeCame}
      aside={
        <HandledList
          setAside={confirming.setAside}
          onReopen={codeCame}
          undo={undo}
          hasUndoKey={desk.step !== 'return'}
        />
      }
    >
      {desk.record && (
        <Paper key={`${desk.record.code} ${desk.record.revision}`} record={desk.record} {...confirming} />
      )}
      <NextPaperDialog
        record={desk.record}
        next={busy ? null : desk.next}
        onKeep={() => act({ type: 'next-came', text: null })}
        onOpenNext={confirming.openNext}
      />
    </DeskFrame>
  );
}
