import '@fontsource/sarabun/400.css';
import '@fontsource/sarabun/700.css';
import '../documents/paper.css';
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './paper-preview.module.css';

/** 210 mm in CSS pixels. */
const A4_WIDTH = (210 / 25.4) * 96;

/** Papers as they will be printed, as wide as there is room. */
export function PaperPreview({ label, children }: { label: string; children: ReactNode }) {
  const { ref, width } = useElementSize();
  return (
    <section className={classes.frame} aria-label={label} ref={ref}>
      <div className={classes.sheets} style={{ zoom: width / A4_WIDTH }} hidden={width === 0}>
        {width > 0 && children}
      </div>
    </section>
  );
}
