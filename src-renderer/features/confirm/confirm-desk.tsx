import { Grid, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { useWedge } from '../../scanning/use-wedge.ts';
import { CodeField } from './code-field.tsx';
import { HandledList } from './handled-list.tsx';
import { NextPaperDialog } from './next-paper-dialog.tsx';
import { NoticeAlert } from './notice-alert.tsx';
import { Paper } from './paper.tsx';
import { useConfirming } from './use-confirming.ts';

/** `?code=…`: the paper that another screen leads here with. */
const askedSchema = z.object({ code: z.string().optional().catch(undefined) });

/** The confirmer's desk: the scan field, the paper being compared, and the pile of what is done. */
export function ConfirmDesk({ staffId }: { staffId: number }) {
  const confirming = useConfirming(staffId);
  const { desk, act, codeCame, busy } = confirming;
  const codeField = useRef<HTMLInputElement>(null);
  const search: unknown = useSearch({ strict: false });
  const asked = askedSchema.parse(search).code;
  useWedge(codeCame);

  const openCode = desk.record?.code;
  useEffect(() => {
    if (openCode === undefined) codeField.current?.focus();
  }, [openCode]);
  useEffect(() => {
    if (asked !== undefined) codeCame(asked);
    // oxlint-disable-next-line react/exhaustive-deps -- only on arrival: the link from the Doc List names the paper
  }, [asked]);

  return (
    <Grid gap="md">
      <Grid.Col span={9}>
        <Stack gap="sm">
          <CodeField
            inputRef={codeField}
            busy={busy}
            onCode={codeCame}
            onReach={() => codeField.current?.focus()}
          />
          <NoticeAlert notice={desk.notice} />
          {desk.record && (
            <Paper key={`${desk.record.code} ${desk.record.revision}`} record={desk.record} {...confirming} />
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={3}>
        <HandledList handled={confirming.handled} onReopen={codeCame} />
      </Grid.Col>
      <NextPaperDialog
        record={desk.record}
        next={busy ? null : desk.next}
        onKeep={() => act({ type: 'next-came', text: null })}
        onOpenNext={confirming.openNext}
      />
    </Grid>
  );
}
