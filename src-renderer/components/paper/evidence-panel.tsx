import { useSessionStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../lib/client.ts';
import { ShortcutButton } from '../shortcut-button.tsx';
import { EscapeTo } from '../escape-to.tsx';
import { EvidenceView } from './evidence-view.tsx';

/** What was scanned of the paper that is being compared, beside its data; nothing, and no room, where nothing was. */
export function EvidencePanel({ code }: { code: string }) {
  const { t } = useTranslation();
  // for the whole stack: nobody makes two hundred papers larger one by one
  const [isLarge, setLarge] = useSessionStorage({
    key: 'evidence-large',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const pages = useQuery(orpc.papers.ofRequest.queryOptions({ input: { code } }));
  if (!pages.data || pages.data.length === 0) return null;
  return (
    <EvidenceView
      key={code}
      pages={pages.data}
      purpose="confirmation"
      size={isLarge ? 'large' : 'small'}
      mayDetach
      sizeButton={
        <>
          <ShortcutButton
            shortcut="F7"
            size="compact-sm"
            variant="default"
            onClick={() => setLarge(!isLarge)}
          >
            {isLarge ? t('papers.evidence.smaller') : t('papers.evidence.larger')}
          </ShortcutButton>
          {isLarge && <EscapeTo label={t('papers.evidence.smaller')} run={() => setLarge(false)} />}
        </>
      }
    />
  );
}
