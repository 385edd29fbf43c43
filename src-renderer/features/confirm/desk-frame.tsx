import { Grid, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { z } from 'zod';
import { CameraPanel } from '../../scanning/camera/camera-panel.tsx';
import { useScanner } from '../../scanning/use-scanner.ts';
import { CodeField } from './code-field.tsx';
import type { Notice } from './desk.ts';
import { NoticeAlert } from './notice-alert.tsx';

/** `?code=…`: the paper that another screen leads here with. */
const askedSchema = z.object({ code: z.string().optional().catch(undefined) });

interface DeskFrameProps {
  busy: boolean;
  /** The code of the paper on the desk; with none the focus is where a code is typed. */
  openCode: string | undefined;
  notice: Notice | null;
  /** A code came: typed, from a scanner, from a camera or from another screen. It never confirms anything. */
  onCode: (text: string) => void;
  /** What stands at the right: the pile that is done, and what waits. */
  aside: ReactNode;
  /** The paper on the desk. */
  children: ReactNode;
}

/** What every way of confirming shares: the doors through which a code comes, the banner, the desk and its side. */
export function DeskFrame({ busy, openCode, notice, onCode, aside, children }: DeskFrameProps) {
  const codeField = useRef<HTMLInputElement>(null);
  const search: unknown = useSearch({ strict: false });
  const asked = askedSchema.parse(search).code;
  useScanner(onCode);

  useEffect(() => {
    if (openCode === undefined) codeField.current?.focus();
  }, [openCode]);
  useEffect(() => {
    if (asked !== undefined) onCode(asked);
    // oxlint-disable-next-line react/exhaustive-deps -- only on arrival: the link from the Doc List names the paper
  }, [asked]);

  return (
    <Grid gap="md">
      <Grid.Col span={9}>
        <Stack gap="sm">
          <CodeField
            inputRef={codeField}
            busy={busy}
            onCode={onCode}
            onReach={() => codeField.current?.focus()}
          />
          <NoticeAlert notice={notice} />
          {children}
        </Stack>
      </Grid.Col>
      <Grid.Col span={3}>
        <Stack gap="sm">
          <CameraPanel onCode={onCode} />
          {aside}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
