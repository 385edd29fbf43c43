import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CameraDevice } from '../../../../src-renderer/scanning/camera/choose-camera.ts';
import {
  ASK_BUSY_AGAIN_MS,
  type CameraState,
  keepCamera,
  type KeptCamera,
} from '../../../../src-renderer/scanning/camera/keep-camera.ts';
import { FakeDevices, FakePage } from './fake-devices.ts';

const builtIn = { id: 'a', label: 'Integrated Camera' };
const onCable = { id: 'd', label: 'HD Pro Webcam' };

let devices: FakeDevices;
let page: FakePage;
let remembered: CameraDevice | null;
let kept: KeptCamera;
let states: CameraState[];
let known: readonly CameraDevice[];

function begin(cameras: readonly CameraDevice[]): void {
  devices.cameras = cameras;
  kept = keepCamera({
    devices: devices as unknown as MediaDevices,
    page,
    remembered: () => remembered,
    tell: (state, list) => {
      states.push(state);
      known = list;
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  devices = new FakeDevices([]);
  page = new FakePage();
  remembered = null;
  states = [];
  known = [];
});
afterEach(() => {
  kept.stop();
  expect(devices.live).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Lets everything that was begun come to its end, without time passing. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const now = () => states.at(-1);
const problem = () => {
  const state = now();
  return state?.phase === 'problem' ? state.problem : null;
};
const cameraInUse = () => {
  const state = now();
  return state?.phase === 'live' ? state.camera?.id : null;
};

describe('a kept camera', () => {
  test('opens the remembered one and knows all of them', async () => {
    remembered = builtIn;
    begin([onCable, builtIn]);
    await settle();
    expect(states.map(({ phase }) => phase)).toEqual(['starting', 'live']);
    expect(cameraInUse()).toBe('a');
    expect(known).toEqual([onCable, builtIn]);
  });

  test('is changed by remembering another one', async () => {
    begin([onCable, builtIn]);
    await settle();
    expect(cameraInUse()).toBe('d');
    remembered = builtIn;
    kept.restart();
    await settle();
    expect(cameraInUse()).toBe('a');
    expect(devices.live).toHaveLength(1);
  });

  test.each([
    ['NotFoundError', 'none'],
    ['NotReadableError', 'busy'],
    ['NotAllowedError', 'forbidden'],
    ['OverconstrainedError', 'unplugged'],
    ['TypeError', 'failed'],
  ])('says what %s means, and another try goes on', async (name, meaning) => {
    devices.failure = name;
    begin([onCable]);
    await settle();
    expect(problem()).toBe(meaning);
    devices.failure = null;
    kept.restart();
    await settle();
    expect(now()?.phase).toBe('live');
  });

  test('goes on by itself once it is plugged in again', async () => {
    begin([builtIn, onCable]);
    await settle();
    devices.tracks[0]?.lose();
    devices.plug([builtIn]);
    await settle();
    expect(problem()).toBe('unplugged');
    expect(known).toEqual([builtIn]);
    devices.plug([builtIn, { ...onCable, id: 'another socket' }]);
    await settle();
    expect(cameraInUse()).toBe('another socket');
  });

  test('is gone when the system says so, though its track is silent about it', async () => {
    begin([onCable]);
    await settle();
    devices.plug([]);
    await settle();
    expect(problem()).toBe('unplugged');
    expect(devices.live).toEqual([]);
  });

  test('is opened as soon as there is one', async () => {
    begin([]);
    await settle();
    expect(problem()).toBe('none');
    devices.plug([onCable]);
    await settle();
    expect(cameraInUse()).toBe('d');
  });

  test('gives way to the remembered one when that is plugged in', async () => {
    remembered = onCable;
    begin([builtIn]);
    await settle();
    expect(cameraInUse()).toBe('a');
    devices.plug([builtIn, onCable]);
    await settle();
    expect(cameraInUse()).toBe('d');
    expect(devices.live).toHaveLength(1);
  });

  test('is asked for again while another program has it', async () => {
    devices.failure = 'NotReadableError';
    begin([onCable]);
    await settle();
    await vi.advanceTimersByTimeAsync(ASK_BUSY_AGAIN_MS);
    expect(problem()).toBe('busy');
    devices.failure = null;
    await vi.advanceTimersByTimeAsync(ASK_BUSY_AGAIN_MS);
    expect(now()?.phase).toBe('live');
    // nothing flickers while it asks
    expect(new Set(states.map(({ phase }) => phase))).toEqual(new Set(['starting', 'problem', 'live']));
    expect(states.filter(({ phase }) => phase === 'starting')).toHaveLength(1);
  });
});

describe('the camera is let go', () => {
  test('while the window is hidden, and opened when it is shown', async () => {
    begin([onCable]);
    await settle();
    page.show('hidden');
    expect(devices.live).toEqual([]);
    expect(now()?.phase).toBe('resting');
    page.show('visible');
    await settle();
    expect(devices.live).toHaveLength(1);
  });

  test('when it is stopped while it is still being opened', async () => {
    begin([onCable]);
    kept.stop();
    await settle();
    expect(devices.live).toEqual([]);
  });

  test('when what uses it gives up', async () => {
    begin([onCable]);
    await settle();
    kept.fail('reader');
    expect(devices.live).toEqual([]);
    expect(problem()).toBe('reader');
  });

  test('by all but the last of openings that overtake each other', async () => {
    begin([onCable, builtIn]);
    for (let time = 0; time < 5; time += 1) kept.restart();
    page.show('hidden');
    page.show('visible');
    await settle();
    expect(devices.live).toHaveLength(1);
  });
});
