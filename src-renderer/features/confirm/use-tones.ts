import { useEffect, useRef } from 'react';
import type { Notice } from './desk.ts';
import { play, type Tone } from './tones.ts';
import { useDeskHabits } from './use-desk-habits.ts';

const OF_NOTICE: Record<Notice['kind'], Tone | null> = {
  confirmed: 'saved',
  returned: 'saved',
  undone: 'saved',
  'set-aside': null,
  queued: null,
  refused: 'refused',
  corrected: 'refused',
  'already-queued': 'refused',
  'already-open': 'refused',
  'show-id-first': 'refused',
};

/** Lets the ear follow what happens on the desk. Never the only sign: what sounds is also written. */
export function useTones(openCode: string | undefined, notice: Notice | null): void {
  const { habits } = useDeskHabits();
  const sounds = habits?.sounds ?? false;
  // a page that was hidden by the lock and is shown again tells nothing new
  const told = useRef<{ openCode: string | undefined; notice: Notice | null }>({ openCode, notice });
  useEffect(() => {
    const before = told.current;
    told.current = { openCode, notice };
    if (!sounds) return;
    const tone = notice && notice !== before.notice ? OF_NOTICE[notice.kind] : null;
    if (tone) play(tone);
    if (openCode !== undefined && openCode !== before.openCode && tone !== 'refused') play('opened');
  }, [openCode, notice, sounds]);
}
