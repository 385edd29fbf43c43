import { Text } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { type Ref, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../error-alert.tsx';
import { BlobImage } from './blob-image.tsx';
import classes from './page-view.module.css';
import { type LookPurpose, usePagePicture } from './use-page-picture.ts';
import { layOut, type View } from './view.ts';

interface PageViewProps {
  pageId: number;
  purpose: LookPurpose;
  /** Which page it is, for who cannot see it. */
  label: string;
  view: View;
  ref?: Ref<HTMLDivElement>;
}

/** A page of scanned paper in a frame that scrolls. Give it the page's id as key: each page is begun at its top. */
export function PageView({ pageId, purpose, label, view, ref }: PageViewProps) {
  const { t } = useTranslation();
  const { data: picture, error } = usePagePicture(pageId, purpose);
  const frame = useRef<HTMLDivElement>(null);
  const frameWidth = useRoom(frame);
  const merged = useMergedRef(frame, ref ?? null);
  const laidOut = picture && frameWidth > 0 ? layOut(picture, view, frameWidth) : undefined;
  useKeepPlace(frame, laidOut?.room.width ?? 0, laidOut?.room.height ?? 0);

  return (
    <div
      ref={merged}
      className={classes.frame}
      role="region"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      aria-busy={!picture && !error}
    >
      <ErrorAlert error={error} m="sm" />
      {!picture && !error && (
        <Text c="dimmed" p="sm" size="sm">
          {t('papers.view.loading')}
        </Text>
      )}
      {picture && laidOut && (
        <div style={{ ...laidOut.room, position: 'relative' }}>
          <BlobImage
            blob={picture.picture}
            alt={label}
            className={classes.picture}
            style={{
              width: laidOut.width,
              height: laidOut.height,
              transform: `translate(-50%, -50%) rotate(${view.quarters * 90}deg)`,
            }}
          />
        </div>
      )}
    </div>
  );
}

/** How wide the frame is inside its scroll bars; 0 until that is known. */
function useRoom(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** What was in the middle of the frame stays there when the picture grows or shrinks; its top stays its top. */
function useKeepPlace(frame: RefObject<HTMLDivElement | null>, width: number, height: number): void {
  const before = useRef({ width, height });
  useLayoutEffect(() => {
    const element = frame.current;
    const old = before.current;
    before.current = { width, height };
    if (!element || width === 0 || old.width === 0 || old.width === width) return;
    const half = element.clientWidth / 2;
    element.scrollTo({
      top: (element.scrollTop * height) / old.height,
      left: ((element.scrollLeft + half) * width) / old.width - half,
    });
  }, [frame, width, height]);
}
