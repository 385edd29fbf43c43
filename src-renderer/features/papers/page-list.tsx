import { Group, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperPage } from '#shared/contract/papers.ts';
import { PageStateBadge } from './page-state.tsx';
import classes from './papers.module.css';
import type { Pages } from './use-pages.ts';

const ROW_HEIGHT = 64;

interface PageListProps {
  label: string;
  pages: Pages;
  openId: number | undefined;
  onOpen: (page: PaperPage) => void;
}

/** The pages of a file, or those that wait; only rows in sight exist. The arrow keys are the desk's. */
export function PageList({ label, pages, openId, onOpen }: PageListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, total, fetchMore } = pages;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const open = rows.findIndex(({ id }) => id === openId);
  const items = virtualizer.getVirtualItems();
  const reached = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (open >= 0) virtualizer.scrollToIndex(open, { align: 'auto' });
  }, [open, virtualizer]);
  useEffect(() => {
    if (reached >= rows.length - 20 && rows.length < total) fetchMore();
  }, [reached, rows.length, total, fetchMore]);

  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={open >= 0 ? `page-${openId}` : undefined}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => {
          const page = rows[index];
          return (
            page && (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the desk has the keys
              <div
                key={page.id}
                id={`page-${page.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={page.id === openId}
                aria-setsize={total}
                aria-posinset={index + 1}
                className={classes.item}
                style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
                onClick={() => onOpen(page)}
              >
                <Group gap={6} justify="space-between" wrap="nowrap">
                  <Text size="sm" fw={600}>
                    {t('papers.page.of', { page: page.page, pages: page.pages })}
                  </Text>
                  <PageStateBadge state={page.state} />
                </Group>
                <Text size="xs" c={page.id === openId ? undefined : 'dimmed'} truncate>
                  {page.fileName}
                </Text>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
