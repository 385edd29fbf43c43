import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PaperPage } from '#shared/contract/papers.ts';
import { DetachPage } from '../../components/paper/detach-page.tsx';
import { useDates } from '../../lib/dates.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { AttachForm } from './attach-form.tsx';
import type { Settled } from './last-settled.tsx';

interface PageWorkProps {
  page: PaperPage;
  mayChange: boolean;
  onSettled: (what: Settled) => void;
}

/** What may be done with the open page as it stands, or what was done with it. */
export function PageWork({ page, mayChange, onSettled }: PageWorkProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const by = page.settledBy && page.settledAt && (
    <Text size="sm" c="dimmed">
      {t('papers.page.settled', { by: page.settledBy, at: dates.shortDayTime(page.settledAt) })}
    </Text>
  );
  if (page.state === 'attached' && page.requestCode !== null)
    return (
      <Group gap="sm">
        <Text size="sm">
          {t('papers.page.attachedTo')}{' '}
          <Anchor
            size="sm"
            fw={600}
            renderRoot={(props) => (
              <Link to="/requests/$code" params={{ code: page.requestCode ?? '' }} {...props} />
            )}
          >
            {printedCode(page.requestCode)}
          </Anchor>
        </Text>
        {by}
        {mayChange && <DetachPage page={page} />}
      </Group>
    );
  // one that is attached and does not say to what is another unit's
  if (page.state === 'attached' || page.state === 'discarded' || !mayChange) return by || null;
  return <AttachForm page={page} onSettled={onSettled} />;
}
