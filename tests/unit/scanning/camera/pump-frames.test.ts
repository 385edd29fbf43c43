import { afterEach, expect, test, vi } from 'vitest';
import { pumpFrames } from '../../../../src-renderer/scanning/camera/pump-frames.ts';

/** A video that shows a frame when it is told to. */
function fakeVideo() {
  let asked: ((now: number) => void) | null = null;
  const video = {
    requestVideoFrameCallback(callback: (now: number) => void) {
      asked = callback;
      return 1;
    },
    cancelVideoFrameCallback: () => (asked = null),
  };
  return { video: video as unknown as HTMLVideoElement, show: (now: number) => asked?.(now) };
}

afterEach(() => vi.unstubAllGlobals());

test('a video whose camera was just taken away gives no frame and no fault, and goes on when it is back', () => {
  let isThere = false;
  // constructed with `new`, so no arrow
  vi.stubGlobal('VideoFrame', function VideoFrame() {
    if (!isThere) throw new DOMException('Invalid source state', 'InvalidStateError');
  });
  const { video, show } = fakeVideo();
  const taken: number[] = [];
  pumpFrames(video, { isFree: () => true, read: (_frame, at) => taken.push(at) }, () => undefined);
  show(1);
  isThere = true;
  show(2);
  expect(taken).toEqual([2]);
});
