import { useEffect } from 'react';
import { client } from '../lib/client.ts';

/** The idle lock counts minutes: to hear of a person every half minute is enough. */
const REPORT_EVERY_MS = 30_000;

/** Tells the office that a person is there, on keys and pointer only: what the page does by itself is no activity. */
export function useReportActivity(isSignedIn: boolean): void {
  useEffect(() => {
    if (!isSignedIn) return;
    let reportedAt = 0;
    const report = () => {
      const now = performance.now();
      if (reportedAt !== 0 && now - reportedAt < REPORT_EVERY_MS) return;
      reportedAt = now;
      // a refusal (locked meanwhile) is followed by useFollowRefusals; there is nobody to tell here
      client.session.touch({}).catch(() => {});
    };
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, report, { passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, report);
    };
  }, [isSignedIn]);
}
