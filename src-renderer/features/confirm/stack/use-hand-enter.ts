import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { isFromHand } from './hand-enter.ts';

const isEnter = ({ code }: KeyboardEvent) => code === 'Enter' || code === 'NumpadEnter';
/** Where the focus is when nothing has it, or a click beside everything gave it to the page. */
const NOWHERE = 'body, main';

interface HandEnter {
  /** The button that Enter presses. */
  button: RefObject<HTMLButtonElement | null>;
  /** What is on the screen: with another one the waiting begins anew. */
  shown: unknown;
  onEnter: () => void;
  /** An Enter that cannot have been meant for what is shown. */
  onTooSoon: () => void;
}

/**
 * Hears Enter as the hand's word about what is shown, and nothing else as that: see `hand-enter`. Answers whether a click
 * may be meant for it, which must not come too soon either.
 */
export function useHandEnter({ button, shown, onEnter, onTooSoon }: HandEnter): () => boolean {
  const shownAt = useRef(Number.POSITIVE_INFINITY);
  const otherKeyAt = useRef(Number.NEGATIVE_INFINITY);
  const enter = useEffectEvent(onEnter);
  const tooSoon = useEffectEvent(onTooSoon);

  useEffect(() => {
    shownAt.current = Number.POSITIVE_INFINITY;
    // two frames: what is drawn in the first is on the screen in the second
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame((now) => (shownAt.current = now));
    });
    return () => cancelAnimationFrame(frame);
  }, [shown]);

  useEffect(() => {
    function onOtherKey(event: KeyboardEvent): void {
      if (!isEnter(event) && event.isTrusted) otherKeyAt.current = event.timeStamp;
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (!isEnter(event)) return;
      const focus = document.activeElement;
      const isElsewhere = focus !== null && focus !== button.current && !focus.matches(NOWHERE);
      if (event.defaultPrevented || isElsewhere) return;
      // the button is pressed here or not at all: Chromium presses it with Shift or Control as well, and again and again
      event.preventDefault();
      if (event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
      const { timeStamp: at, repeat, isTrusted } = event;
      const isMeant = isFromHand({
        at,
        repeat,
        isTrusted,
        shownAt: shownAt.current,
        otherKeyAt: otherKeyAt.current,
      });
      if (isMeant) enter();
      else if (!repeat) tooSoon();
    }
    const capture = { capture: true };
    window.addEventListener('keydown', onOtherKey, capture);
    window.addEventListener('keyup', onOtherKey, capture);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onOtherKey, capture);
      window.removeEventListener('keyup', onOtherKey, capture);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [button]);

  return () => {
    const at = performance.now();
    return isFromHand({
      at,
      repeat: false,
      isTrusted: true,
      shownAt: shownAt.current,
      otherKeyAt: -Infinity,
    });
  };
}
