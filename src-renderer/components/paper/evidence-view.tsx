import { Group, Text, Title } from '@mantine/core';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperPage } from '#shared/contract/papers.ts';
import { ShortcutButton } from '../shortcut-button.tsx';
import { DetachPage } from './detach-page.tsx';
import classes from './evidence.module.css';
import { PageView } from './page-view.tsx';
import type { LookPurpose } from './use-page-picture.ts';
import { ViewButtons } from './view-buttons.tsx';
import { WHOLE_WIDTH } from './view.ts';

interface EvidenceViewProps {
  /** At least one. */
  pages: readonly PaperPage[];
  purpose: LookPurpose;
  size: 'small' | 'large';
  mayDetach: boolean;
  /** The button that makes it larger, smaller or closes it. */
  sizeButton: ReactNode;
}

/** A hand on the mouse leaves the focus with the data, too; a dialog opened from here is React's child and not the page's. */
function keepFocus(event: MouseEvent<HTMLElement>): void {
  if (event.currentTarget.contains(event.target as Node)) event.preventDefault();
}

/** The scanned pages of a request, one at a time. The focus stays with the data they are compared with. */
export function EvidenceView({ pages, purpose, size, mayDetach, sizeButton }: EvidenceViewProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(0);
  const [view, setView] = useState(WHOLE_WIDTH);
  const index = Math.min(place, pages.length - 1);
  const page = pages[index];
  if (!page) return null;

  function turnTo(next: number): void {
    setPlace(next);
    setView({ ...view, quarters: 0 });
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- does nothing: it keeps the focus
    <section
      className={classes.evidence}
      data-size={size}
      aria-label={t('papers.evidence.title')}
      onMouseDown={keepFocus}
    >
      <Group gap="xs" justify="space-between">
        <Group gap="xs" align="baseline">
          <Title order={3} size="h3">
            {t('papers.evidence.title')}
          </Title>
          <Text size="sm" role="status">
            {t('papers.evidence.page', { page: index + 1, pages: pages.length })}
          </Text>
        </Group>
        {sizeButton}
      </Group>
      <Group gap={4}>
        <ViewButtons view={view} onChange={setView} frame={frame} />
        {pages.length > 1 && (
          <>
            <ShortcutButton
              shortcut="Ctrl+PageUp"
              size="compact-sm"
              variant="default"
              disabled={index === 0}
              onClick={() => turnTo(index - 1)}
            >
              {t('papers.evidence.previous')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Ctrl+PageDown"
              size="compact-sm"
              variant="default"
              disabled={index === pages.length - 1}
              onClick={() => turnTo(index + 1)}
            >
              {t('papers.evidence.next')}
            </ShortcutButton>
          </>
        )}
        {mayDetach && size === 'large' && <DetachPage key={page.id} page={page} />}
      </Group>
      <PageView
        key={page.id}
        ref={frame}
        pageId={page.id}
        purpose={purpose}
        view={view}
        label={t('papers.evidence.picture', { page: page.page, file: page.fileName })}
      />
    </section>
  );
}
