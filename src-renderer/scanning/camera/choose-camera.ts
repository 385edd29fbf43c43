/** A camera as the system names it; the label is empty until the person has allowed a camera once. */
export type CameraDevice = { id: string; label: string };

/** What is kept of a choice: a camera in another socket may come back with another id under the same name. */
export type RememberedCamera = CameraDevice;

const KINDS: readonly RegExp[] = [
  // sees faces or heat, or is a program that poses as a camera
  /\b(?:ir|infrared|depth|virtual|obs|snap|manycam)\b/i,
  /integrated|built.?in|internal|front|facetime|user.facing|easycamera/i,
];

/** 0 for a camera that looks at the desk (rear, or on a cable), then those in the screen's frame, then odd ones. */
function rank({ label }: CameraDevice): number {
  if (/\b(?:back|rear|environment|document)\b/i.test(label)) return 0;
  const kind = KINDS.findIndex((pattern) => pattern.test(label));
  return kind === -1 ? 0 : KINDS.length - kind;
}

/** The remembered camera if it is there. */
export function findRemembered(
  cameras: readonly CameraDevice[],
  remembered: RememberedCamera | null,
): CameraDevice | null {
  if (!remembered) return null;
  const isSameName = ({ label }: CameraDevice) => label !== '' && label === remembered.label;
  return cameras.find(({ id }) => id === remembered.id) ?? cameras.find(isSameName) ?? null;
}

/** Which camera to open: the remembered one, else the first that looks at the desk, else any; null where there is none. */
export function chooseCamera(
  cameras: readonly CameraDevice[],
  remembered: RememberedCamera | null,
): CameraDevice | null {
  const first = cameras.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
  return findRemembered(cameras, remembered) ?? first;
}

/** The camera after this one, round and round: one key changes it. */
export function nextCamera(cameras: readonly CameraDevice[], id: string | null): CameraDevice | null {
  const place = cameras.findIndex((camera) => camera.id === id);
  return cameras[(place + 1) % cameras.length] ?? null;
}
