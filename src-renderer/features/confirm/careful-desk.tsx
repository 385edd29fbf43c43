import { DeskFrame } from './desk-frame.tsx';
import { HandledList } from './handled-list.tsx';
import { NextPaperDialog } from './next-paper-dialog.tsx';
import { Paper } from './paper.tsx';
import { useConfirming } from './use-confirming.ts';

/** One paper at a time: every item is ticked, then OK, then Save (2562 manual, "การยืนยันข้อมูลผู้ลงทะเบียน"). */
export function CarefulDesk({ staffId }: { staffId: number }) {
  const confirming = useConfirming(staffId);
  const { desk, act, codeCame, busy } = confirming;
  return (
    <DeskFrame
      busy={busy}
      openCode={desk.record?.code}
      notice={desk.notice}
      onCode={codeCame}
      aside={<HandledList handled={confirming.handled} onReopen={codeCame} />}
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
