/** What takes the frames; see FrameReader. */
type Taker = { isFree: () => boolean; read: (frame: VideoFrame, at: number) => void };

export type FramePump = {
  /** To be called when the taker has become free: it gets what has been shown meanwhile. */
  flow: () => void;
  stop: () => void;
};

/** What the video shows now; null while it shows nothing: its camera was just taken away, or is only beginning again. */
function frameOf(video: HTMLVideoElement): VideoFrame | null {
  try {
    return new VideoFrame(video);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'InvalidStateError') return null;
    throw fault;
  }
}

/**
 * Gives a playing video's newest frame to the taker whenever it is free. Frames that come meanwhile are let go: there is
 * never a queue, so what is read is what lies under the camera now. `shown` hears of every frame.
 */
export function pumpFrames(video: HTMLVideoElement, taker: Taker, shown: () => void): FramePump {
  let isFresh = false;
  let shownAt = 0;

  function flow(): void {
    if (!isFresh || !taker.isFree()) return;
    isFresh = false;
    const frame = frameOf(video);
    if (frame) taker.read(frame, shownAt);
  }

  function onFrame(now: number): void {
    asked = video.requestVideoFrameCallback(onFrame);
    isFresh = true;
    shownAt = now;
    shown();
    flow();
  }

  let asked = video.requestVideoFrameCallback(onFrame);
  return { flow, stop: () => video.cancelVideoFrameCallback(asked) };
}
