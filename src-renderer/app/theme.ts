import { Alert, Combobox, Menu, createTheme, type CSSVariablesResolver, Modal } from '@mantine/core';
import { court, dark, gold, maroon } from './palette.ts';

export const theme = createTheme({
  colors: { court, gold, maroon, dark },
  primaryColor: 'court',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "'Noto Sans Thai Variable', sans-serif",
  headings: {
    fontFamily: "'Noto Sans Thai Variable', sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.4' },
      h2: { fontSize: '1.15rem', lineHeight: '1.45' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ styles: { root: { padding: '0.6rem 0.85rem' } } }),
    // what opens stays inside its landmark; fixed, so that no scrolling parent cuts it off
    Combobox: Combobox.extend({ defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        // who works by keyboard does not wait for a dialog to fade
        transitionProps: { duration: 0 },
        // a dialog's head is no second banner of the page
        attributes: { header: { role: 'presentation' } },
      },
    }),
  },
});

/** Colours of Mantine that would not reach the AA contrast of WCAG 2.2, made to. */
export const contrastVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4f5b6b',
    '--mantine-color-placeholder': '#667080',
    '--mantine-color-error': '#b3202f',
    '--mantine-color-anchor': '#22477b',
    '--court-surface': '#f5f7fa',
  },
  dark: {
    '--mantine-color-dimmed': '#a8b3c2',
    '--mantine-color-placeholder': '#8b97a8',
    '--mantine-color-error': '#ff9aa2',
    '--mantine-color-anchor': '#9dbbe4',
    '--mantine-color-red-outline': '#ff8f97',
    '--mantine-color-green-outline': '#7fd494',
    '--mantine-color-court-outline': '#8aa8d2',
    '--court-surface': '#10141b',
  },
});
