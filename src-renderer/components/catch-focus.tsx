import { type ReactNode, useEffect, useRef } from 'react';

/**
 * Around what takes the place of a list's last row: if the row had the focus, it is caught here instead of being lost, so
 * that keys and screen readers go on from this place.
 */
export function CatchFocus({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </div>
  );
}
