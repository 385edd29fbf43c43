import type { CameraDevice } from './choose-camera.ts';

/** Enough for a module of two pixels when the form fills two thirds of the picture (documents/code-barcode.tsx). */
const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };

/** The cameras the page may know of. */
export async function listCameras(devices: MediaDevices): Promise<CameraDevice[]> {
  const all = await devices.enumerateDevices();
  return all
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/**
 * Opens a camera, without sound; where none can be named yet, one that looks away from the person.
 * @throws DOMException as getUserMedia does; see problemOf.
 */
export function openCamera(devices: MediaDevices, camera: CameraDevice | null): Promise<MediaStream> {
  const which = camera?.id ? { deviceId: { exact: camera.id } } : { facingMode: { ideal: 'environment' } };
  return devices.getUserMedia({ video: { ...PICTURE, ...which }, audio: false });
}

/** Lets the camera go: its light goes out. */
export function closeStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
