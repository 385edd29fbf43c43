import '../lib/zod-without-eval.ts';
import '@fontsource-variable/noto-sans-thai/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startI18n } from './i18n.ts';
import { Providers } from './providers.tsx';
import { client } from '../lib/client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The language and the colours are known before the first picture, so that nothing flashes.
const preferences = await client.desktop.preferences({});
startI18n(preferences.language);

createRoot(root).render(
  <StrictMode>
    <Providers preferences={preferences}>
      <App />
    </Providers>
  </StrictMode>,
);
