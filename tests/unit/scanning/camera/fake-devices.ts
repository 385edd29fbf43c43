import type { CameraDevice } from '../../../../src-renderer/scanning/camera/choose-camera.ts';

/** A track of a camera, as far as it is used. */
export class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live';
  readonly #deviceId: string;

  constructor(deviceId: string) {
    super();
    this.#deviceId = deviceId;
  }

  getSettings = () => ({ deviceId: this.#deviceId });
  stop = () => void (this.readyState = 'ended');

  /** Somebody pulls the cable. */
  lose(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/** The machine's cameras: what is plugged in, and what opening one does. */
export class FakeDevices extends EventTarget {
  cameras: readonly CameraDevice[];
  readonly tracks: FakeTrack[] = [];
  /** What getUserMedia throws instead of opening a camera. */
  failure: string | null = null;

  constructor(cameras: readonly CameraDevice[]) {
    super();
    this.cameras = cameras;
  }

  enumerateDevices = async () => [
    { kind: 'audioinput', deviceId: 'ear', label: 'Microphone' },
    ...this.cameras.map(({ id, label }) => ({ kind: 'videoinput', deviceId: id, label })),
  ];

  getUserMedia = async ({ video }: { video: { deviceId?: { exact: string } } }) => {
    if (this.failure !== null) throw new DOMException('', this.failure);
    const id = video.deviceId?.exact ?? this.cameras[0]?.id;
    if (id === undefined) throw new DOMException('', 'NotFoundError');
    if (this.cameras.every((camera) => camera.id !== id)) throw new DOMException('', 'OverconstrainedError');
    const track = new FakeTrack(id);
    this.tracks.push(track);
    return { getTracks: () => [track], getVideoTracks: () => [track] };
  };

  plug(cameras: readonly CameraDevice[]): void {
    this.cameras = cameras;
    this.dispatchEvent(new Event('devicechange'));
  }

  get live(): FakeTrack[] {
    return this.tracks.filter(({ readyState }) => readyState === 'live');
  }
}

/** The page: hidden when its window is minimised or behind a lock. */
export class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  show(visibilityState: DocumentVisibilityState): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}
