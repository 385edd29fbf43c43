import { Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { z } from 'zod';
import { CameraPanel } from '../../scanning/camera/camera-panel.tsx';
import type { ScanRelay } from '../../scanning/scan-relay.ts';
import classes from './desk-frame.module.css';
import { CodeField } from './code-field.tsx';
import type { Notice } from './desk.ts';
import { NoticeAlert } from './notice-alert.tsx';
import { useTones } from './use-tones.ts';

/** `?code=…`: the paper that another screen leads here with. */
const askedSchema = z.object({ code: z.string().optional().catch(undefined) });

interface DeskFrameProps {
  scans: ScanRelay;
  /** Every line of the screen is needed for the paper: no explanations. */
  compact?: boolean;
  busy: boolean;
  /** The code of the paper on the desk; with none the focus is where a code is typed. */
  openCode: string | undefined;
  onOpenCode: (code: string | undefined) => void;
  notice: Notice | null;
  /** A code came: typed, from a scanner, from a camera or from another screen. It never confirms anything. */
  onCode: (text: string) => void;
  /** What stands at the right: the pile that is done, and what waits. */
  aside: ReactNode;
  /** The paper on the desk. */
  children: ReactNode;
}

/** What every way of confirming shares: the doors through which a code comes, the banner, the desk and its side. */
export function DeskFrame(props: DeskFrameProps) {
  const { scans, compact = false, busy, openCode, onOpenCode, notice, onCode, aside, children } = props;
  const codeField = useRef<HTMLInputElement>(null);
  const search: unknown = useSearch({ strict: false });
  const asked = askedSchema.parse(search).code;
  const navigate = useNavigate();
  const scanned = useEffectEvent(onCode);
  useEffect(() => scans.listen((text) => scanned(text)), [scans]);
  useTones(openCode, notice);

  useEffect(() => {
    if (openCode === undefined) codeField.current?.focus();
  }, [openCode]);
  useEffect(() => {
    onOpenCode(openCode);
    // oxlint-disable-next-line react/exhaustive-deps -- told of another paper, not to another listener
  }, [openCode]);
  useEffect(() => {
    if (asked === undefined) return;
    onCode(asked);
    // asked for once: the page may be loaded again, or hidden by the lock, when this paper has long been dealt with
    void navigate({ to: '/confirm', replace: true });
    // oxlint-disable-next-line react/exhaustive-deps -- only on arrival: the link from the Doc List names the paper
  }, [asked]);

  return (
    <div className={classes.frame} data-open={openCode}>
      <Stack gap="sm" className={classes.desk}>
        <CodeField
          compact={compact || openCode !== undefined}
          inputRef={codeField}
          busy={busy}
          onCode={onCode}
          onReach={() => codeField.current?.focus()}
        />
        <NoticeAlert notice={notice} compact={compact} />
        {children}
      </Stack>
      <div className={classes.aside}>
        <CameraPanel onCode={onCode} />
        {aside}
      </div>
    </div>
  );
}
