import { Alert, type MantineColor } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconFileAlert,
  IconHandStop,
  IconInfoCircle,
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

/** One plain banner: what just happened, to which paper, and what to do now. */
export function NoticeAlert({ notice }: { notice: Notice | null }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (!notice) return null;
  const { icon: Icon, color, role } = LOOKS[notice.kind];
  const refusal = notice.kind === 'refused' ? (asRefusal(notice.error)?.code ?? 'other') : '';

  function words(): { title: string; body: string } {
    if (notice?.kind === 'refused') {
      const other = t('confirm.refused.other');
      return {
        title: t(`confirm.refused.${refusal}`, { defaultValue: other }),
        body: errorText(notice.error),
      };
    }
    const paper = notice && 'code' in notice ? { code: printedCode(notice.code), name: notice.nameTh } : {};
    const key = `confirm.notice.${notice?.kind}`;
    return { title: t(`${key}.title`, paper), body: t(`${key}.body`, paper) };
  }

  const { title, body } = words();
  return (
    <Alert
      role={role}
      color={OTHER_PILE.has(refusal) ? 'orange' : color}
      variant="outline"
      icon={<Icon aria-hidden />}
      title={title}
      data-notice={refusal || notice.kind}
      // Mantine's green and orange are too pale for words; the frame and the sign carry them.
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      p="sm"
    >
      {body}
    </Alert>
  );
}
