import { closeStream, listCameras, openCamera } from './camera-devices.ts';
import { type CameraProblem, problemOf } from './camera-problem.ts';
import { type CameraDevice, chooseCamera, findRemembered, type RememberedCamera } from './choose-camera.ts';

/** Where the camera stands. `resting`: let go because nobody can see the picture. */
export type CameraState =
  | { phase: 'starting' | 'resting' }
  | { phase: 'live'; stream: MediaStream; camera: CameraDevice | null }
  | { phase: 'problem'; problem: CameraProblem };

export type CameraPorts = {
  devices: MediaDevices;
  /** The page, for whether it can be seen. */
  page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  /** Which camera the person wants, asked at every opening. */
  remembered: () => RememberedCamera | null;
  tell: (state: CameraState, cameras: readonly CameraDevice[]) => void;
};

export type KeptCamera = {
  /** Opens it again: another camera was chosen, or the person wants another try. */
  restart: () => void;
  /** Gives up with a sentence: what uses the picture cannot go on. */
  fail: (problem: CameraProblem) => void;
  /** Lets the camera go for good. */
  stop: () => void;
};

/** How often a camera is asked for that another program has, or that was plugged in a moment ago and still wakes up. */
export const ASK_BUSY_AGAIN_MS = 2_000;

/**
 * Keeps a camera open while its picture can be seen, and only then. A camera that is pulled out and put back, or let go
 * by the program that had it, is opened again by itself.
 */
export function keepCamera({ devices, page, remembered, tell }: CameraPorts): KeptCamera {
  const ended = new AbortController();
  let state: CameraState = { phase: 'starting' };
  let cameras: readonly CameraDevice[] = [];
  let lost: CameraDevice | null = null;
  /** Counts the openings: one that another has overtaken closes what it got. */
  let opening = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function become(next: CameraState): void {
    state = next;
    tell(state, cameras);
  }

  function release(): void {
    opening += 1;
    clearTimeout(timer);
    if (state.phase === 'live') closeStream(state.stream);
  }

  function fail(problem: CameraProblem): void {
    lost = state.phase === 'live' ? state.camera : null;
    release();
    become({ phase: 'problem', problem });
    if (problem === 'busy') timer = setTimeout(() => void open({ isQuiet: true }), ASK_BUSY_AGAIN_MS);
  }

  async function open({ isQuiet = false } = {}): Promise<void> {
    release();
    if (page.visibilityState === 'hidden') {
      become({ phase: 'resting' });
      return;
    }
    const mine = opening;
    const isOvertaken = () => mine !== opening;
    if (!isQuiet) become({ phase: 'starting' });
    try {
      cameras = await listCameras(devices);
      if (isOvertaken()) return;
      const stream = await openCamera(devices, chooseCamera(cameras, remembered()));
      // only now do browsers tell the names
      const known = await listCameras(devices).catch(() => cameras);
      if (isOvertaken()) {
        closeStream(stream);
        return;
      }
      cameras = known;
      follow(stream);
    } catch (error) {
      if (!isOvertaken()) fail(problemOf(error));
    }
  }

  function follow(stream: MediaStream): void {
    const [track] = stream.getVideoTracks();
    const id = track?.getSettings().deviceId;
    const camera = cameras.find((one) => one.id === id) ?? null;
    // not heard of tracks that we end ourselves
    track?.addEventListener('ended', () => {
      if (state.phase === 'live' && state.stream === stream) fail('unplugged');
    });
    become({ phase: 'live', stream, camera });
    if (track?.readyState === 'ended') fail('unplugged');
  }

  async function onDeviceChange(): Promise<void> {
    const now = await listCameras(devices).catch(() => cameras);
    if (ended.signal.aborted) return;
    const newcomers = now.filter(({ id }) => cameras.every((camera) => camera.id !== id));
    cameras = now;
    if (state.phase === 'live' && state.camera && !findRemembered(now, state.camera)) fail('unplugged');
    else if (isBack() || findRemembered(newcomers, remembered())) void open();
    else tell(state, cameras);
  }

  /** Whether what was missing is there again. */
  function isBack(): boolean {
    if (state.phase !== 'problem' || cameras.length === 0) return false;
    if (state.problem === 'none') return true;
    return state.problem === 'unplugged' && (lost === null || findRemembered(cameras, lost) !== null);
  }

  const { signal } = ended;
  devices.addEventListener('devicechange', () => void onDeviceChange(), { signal });
  page.addEventListener('visibilitychange', () => void open(), { signal });
  void open();
  return {
    restart: () => void open(),
    fail,
    stop: () => {
      ended.abort();
      release();
    },
  };
}
