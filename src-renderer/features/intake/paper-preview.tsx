import '@fontsource/sarabun/400.css';
import '@fontsource/sarabun/700.css';
import '../../documents/paper.css';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { FormDocument } from '#shared/contract/documents.ts';
import { RequestFormPage } from '../../documents/request-form-page.tsx';
import classes from './paper-preview.module.css';

/** 210 mm in CSS pixels. */
const A4_WIDTH = (210 / 25.4) * 96;

/** The page that will be printed, to the letter, as large as there is room. */
export function PaperPreview({ form }: { form: FormDocument }) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  return (
    <section className={classes.frame} aria-label={t('intake.check.preview')} ref={ref}>
      <div className={classes.sheet} style={{ zoom: width / A4_WIDTH }} hidden={width === 0}>
        <RequestFormPage form={form} />
      </div>
    </section>
  );
}
