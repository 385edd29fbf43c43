import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Preferences } from '#shared/contract/desktop.ts';
import { preferredColorScheme } from './color-scheme.ts';
import { queryClient } from './query-client.ts';
import { contrastVariables, theme } from './theme.ts';

/** What every screen may rely on: colours, texts, server data, notices. */
export function Providers({ preferences, children }: { preferences: Preferences; children: ReactNode }) {
  const [colorScheme] = useState(() => preferredColorScheme(preferences.colorScheme));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={contrastVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        {children}
        <Notifications position="bottom-left" containerWidth={340} autoClose={6000} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
