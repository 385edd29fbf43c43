import { Alert, type MantineColor } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconClockHour4,
  IconFileAlert,
  IconHandStop,
  IconInfoCircle,
  IconPlayerPause,
  IconRotateClockwise2,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-text.ts';
import { asRefusal } from '../../lib/refusals.ts';
import type { Notice } from './desk.ts';
import { printedCode } from '../../lib/printed-code.ts';

const LOOKS: Record<Notice['kind'], { icon: TablerIcon; color: MantineColor; role: 'alert' | 'status' }> = {
  confirmed: { icon: IconCircleCheck, color: 'green', role: 'status' },
  returned: { icon: IconArrowBackUp, color: 'orange', role: 'status' },
  'set-aside': { icon: IconPlayerPause, color: 'gray', role: 'status' },
  undone: { icon: IconRotateClockwise2, color: 'blue', role: 'status' },
  queued: { icon: IconClockHour4, color: 'blue', role: 'status' },
  'already-queued': { icon: IconInfoCircle, color: 'blue', role: 'status' },
  refused: { icon: IconHandStop, color: 'red', role: 'alert' },
  corrected: { icon: IconFileAlert, color: 'orange', role: 'alert' },
  'already-open': { icon: IconInfoCircle, color: 'blue', role: 'status' },
  'show-id-first': { icon: IconInfoCircle, color: 'blue', role: 'alert' },
};

/** Refusals that are nobody's mistake: the paper only belongs on another pile. */
const OTHER_PILE = new Set<string>([
  'CODE_ALREADY_CONFIRMED',
  'CODE_RETURNED',
  'CODE_OTHER_UNIT',
  'CODE_CANCELLED',
  'CODE_EXPIRED',
]);

/** The beginning of a code: a scan that broke off. */
function isCut(error: unknown): boolean {
  const refusal = asRefusal(error);
  return refusal?.code === 'CODE_SHAPE' && /^EM[0-9]{1,9}$/.test(refusal.data.text);
}

function namesOf(notice: Notice): { code?: string; name?: string } {
  if ('code' in notice) return { code: printedCode(notice.code), name: notice.nameTh };
  return 'text' in notice && notice.text !== undefined ? { code: printedCode(notice.text) } : {};
}

/** One plain banner: what just happened, to which paper, and what to do now. */
export function NoticeAlert({ notice, compact }: { notice: Notice | null; compact: boolean }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (!notice) return null;
  const { icon: Icon, color, role } = LOOKS[notice.kind];
  const refusal = notice.kind === 'refused' ? (asRefusal(notice.error)?.code ?? 'other') : '';

  function words(): { title: string; body: string } {
    if (notice?.kind === 'refused') {
      const other = t('confirm.refused.other');
      const title = t(`confirm.refused.${isCut(notice.error) ? 'CODE_INCOMPLETE' : refusal}`, {
        defaultValue: other,
      });
      const which = notice.text === undefined ? '' : `${printedCode(notice.text)} · `;
      return { title: `${which}${title}`, body: errorText(notice.error) };
    }
    const paper = notice ? namesOf(notice) : {};
    const key = `confirm.notice.${notice?.kind}`;
    return { title: t(`${key}.title`, paper), body: t(`${key}.body`, paper) };
  }

  const { title, body } = words();
  // among two hundred papers nobody reads twice what to do next, but why a paper was refused everybody must
  const rest = compact && role === 'status' ? null : body;
  return (
    <Alert
      role={role}
      color={OTHER_PILE.has(refusal) ? 'orange' : color}
      variant="outline"
      icon={<Icon aria-hidden />}
      title={compact ? undefined : title}
      data-notice={refusal || notice.kind}
      // Mantine's green and orange are too pale for words; the frame and the sign carry them.
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      p={compact ? 'xs' : 'sm'}
    >
      {compact ? (
        <>
          <strong>{title}</strong> {rest}
        </>
      ) : (
        body
      )}
    </Alert>
  );
}
