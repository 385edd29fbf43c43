import { RouterProvider } from '@tanstack/react-router';
import { StartupGate } from './startup-gate.tsx';
import { router } from './routes.tsx';

/** First the registry must open and somebody must look after it; then the pages. */
export function App() {
  return (
    <StartupGate>
      <RouterProvider router={router} />
    </StartupGate>
  );
}
