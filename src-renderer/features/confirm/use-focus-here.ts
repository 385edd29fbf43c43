import { useEffect, useRef } from 'react';

/** Puts the focus on the first such control of what has just appeared: where the hand goes on. */
export function useFocusHere<Place extends HTMLElement>(selector: string) {
  const place = useRef<Place>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [selector]);
  return place;
}
