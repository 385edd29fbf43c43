import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Moves the focus to the new page's h1, so that keyboard and screen reader begin where the page begins. */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (!pathChanged) return;
        const content = document.getElementById('content');
        // a page that knows better (a sign-in's first field) has taken the focus already
        if (content?.contains(document.activeElement) && document.activeElement !== content) return;
        content?.querySelector('h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
