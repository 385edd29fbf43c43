import '@fontsource/sarabun/400.css';
import '@fontsource/sarabun/700.css';
import '../documents/paper.css';
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './paper-preview.module.css';

/** In millimetres. */
const A4 = { portrait: 210, landscape: 297 };
const inPixels = (millimetres: number) => (millimetres / 25.4) * 96;

/** Papers as they will be printed, as wide as there is room. */
export function PaperPreview(props: { label: string; landscape?: boolean; children: ReactNode }) {
  const { label, landscape = false, children } = props;
  const { ref, width } = useElementSize();
  const sheet = landscape ? A4.landscape : A4.portrait;
  return (
    <section className={classes.frame} style={{ maxWidth: `${sheet}mm` }} aria-label={label} ref={ref}>
      <div
        className={classes.sheets}
        style={{ width: `${sheet}mm`, zoom: width / inPixels(sheet) }}
        hidden={width === 0}
      >
        {width > 0 && children}
      </div>
    </section>
  );
}
