import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/** Light or dark as this machine's preferences say; the preferences are kept by the door, not by the page. */
export function preferredColorScheme(preferred: MantineColorScheme): MantineColorSchemeManager {
  return {
    get: () => preferred,
    set: () => {},
    clear: () => {},
    subscribe: () => {},
    unsubscribe: () => {},
  };
}
