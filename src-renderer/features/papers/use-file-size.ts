import { useTranslation } from 'react-i18next';

const STEP = 1024;
const UNITS = ['kilobyte', 'megabyte'] as const;

/** A file's size as people say it: `2.4 MB`. */
export function useFileSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => {
    const isLarge = bytes >= STEP * STEP;
    const format = new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: UNITS[isLarge ? 1 : 0] ?? 'byte',
      maximumFractionDigits: 1,
    });
    return format.format(isLarge ? bytes / (STEP * STEP) : Math.ceil(bytes / STEP)).replace(' ', '\u00a0');
  };
}
