import {
  IconFile,
  IconHelpCircle,
  IconPaperclip,
  IconTrash,
  IconZoomQuestion,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PageState } from '#shared/domain/paper-page.ts';
import classes from '../../components/state-badge.module.css';

const SHAPES: Record<PageState, { icon: TablerIcon; tone: string }> = {
  attached: { icon: IconPaperclip, tone: 'done' },
  unknown: { icon: IconHelpCircle, tone: 'attention' },
  doubtful: { icon: IconZoomQuestion, tone: 'going' },
  blank: { icon: IconFile, tone: 'ended' },
  discarded: { icon: IconTrash, tone: 'ended' },
};

/** What became of a page, told by shape, word and colour. */
export function PageStateBadge({ state }: { state: PageState }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = SHAPES[state];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(`common.pageState.${state}`)}
    </span>
  );
}
