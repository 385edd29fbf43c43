import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CameraWord } from './camera-word.ts';
import type { CameraDevice } from './choose-camera.ts';
import { type Outline, outlineAfter } from './found-outline.ts';
import { type CameraState, keepCamera, type KeptCamera } from './keep-camera.ts';
import { type PictureReading, readVideo } from './read-video.ts';
import { rememberCamera, rememberedCamera } from './remembered-camera.ts';
import { FIRST_SIGHT, type Sight } from './watch-picture.ts';

type Shown = { word: CameraWord; outline: Outline | null };
const NOTHING_SHOWN: Shown = { word: { kind: 'looking' }, outline: null };

function shownAfter(before: Shown, { at, read, word }: PictureReading): Shown {
  const outline = outlineAfter(before.outline, at, read);
  const isSame = before.outline === outline && before.word.kind === word.kind && word.kind !== 'read';
  return isSame ? before : { word, outline };
}

/**
 * A camera that reads document codes while the calling component is shown: it is let go when that is taken away or
 * hidden, as the lock does, and while the window cannot be seen.
 */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onCode: (code: string) => void) {
  const [state, setState] = useState<CameraState>({ phase: 'starting' });
  const [cameras, setCameras] = useState<readonly CameraDevice[]>([]);
  const [shown, setShown] = useState(NOTHING_SHOWN);
  const [hasRestarted, setRestarted] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const memory = useRef<Sight>(FIRST_SIGHT);
  const kept = useRef<KeptCamera>(null);
  const tell = useEffectEvent(onCode);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const reading = readVideo(element, memory, {
      onCode: (code) => {
        setRestarted(false);
        tell(code);
      },
      onRead: (read) => setShown((before) => shownAfter(before, read)),
      onRestart: () => setRestarted(true),
      onProblem: (problem) => kept.current?.fail(problem),
    });
    kept.current = keepCamera({
      devices: navigator.mediaDevices,
      page: document,
      remembered: rememberedCamera,
      tell: (next, known) => {
        setState(next);
        setCameras(known);
        const stream = next.phase === 'live' ? next.stream : null;
        if (element.srcObject === stream) return;
        element.srcObject = stream;
        setShown(NOTHING_SHOWN);
        if (!stream) return reading.pause();
        // refused only when the stream has been taken away again meanwhile
        element.play().catch(() => {});
        reading.play();
      },
    });
    return () => {
      kept.current?.stop();
      reading.stop();
      element.srcObject = null;
    };
  }, [video, attempt]);

  return {
    state,
    cameras,
    shown,
    hasRestarted,
    /** Changes to this camera, and remembers it. */
    choose: (camera: CameraDevice) => {
      rememberCamera(camera);
      kept.current?.restart();
    },
    retry: () => setAttempt(attempt + 1),
  };
}
